import Domain
import HTTPTypes
import Hummingbird
import Store

extension Site {
    /// Every address of the site, with who may come in: an address without `for:` has no gate but its own link.
    func routes() -> RouteTable {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: WatchedRequests(figures: figures))
        router.add(middleware: ForwardedRequests(trusted: trustedProxies))
        router.add(middleware: SecurityHeaders(https: publicAddress?.isHTTPS ?? false))
        router.add(middleware: Errors(isDemonstration: isDemonstration))
        router.add(middleware: CrossSiteWrites(publicAddress: publicAddress))

        let shelf = FieldworkShelf(store: store, clock: clock)
        let today = Today(clock)
        let start = StartPages(site: self, today: today)
        let survey = SurveyPages(site: self, shelf: shelf, today: today)
        let answers = AnswerPages(site: self, shelf: shelf, today: today)
        let review = ReviewPages(site: self, answers: answers, today: today)
        let live = LiveFactsheets(store: store)
        let factsheet = FactsheetPages(site: self, shelf: shelf, live: live, today: today)
        let mapShelf = SocialMapShelf(store: store)
        let studio = StudioPages(site: self, live: live, shelf: mapShelf, today: today)
        let factsheets = FactsheetListPages(site: self, today: today)
        let waves = WavePages(site: self, live: live, today: today)
        let published = PublishedPages(site: self, today: today)
        let gate = Gate(site: self)
        let signIn = SignInPages(site: self, gate: gate)
        let secondFactor = SecondFactorPages(site: self)
        let account = AccountPages(site: self)
        let members = MemberPages(site: self)
        let look = LookPages(site: self)
        let municipality = MunicipalityPages(site: self)
        let record = RecordPages(site: self)
        let ownData = OwnDataPages(site: self)
        let notices = NoticePages(site: self)
        let ownAnswers = OwnAnswersPages(site: self, answers: answers)
        let partner = PartnerPages(site: self, today: today)
        let approaches = ApproachPages(site: self, today: today)
        let steps = StepPages(site: self, today: today)
        let planning = PlanningPages(site: self, today: today)
        let obstacles = ObstaclePages(site: self, today: today)
        let calendar = CalendarPages(site: self, today: today)
        let vision = VisionPages(site: self, today: today)
        let visionParts = VisionPartPages(site: self, today: today)
        let groups = VisionListPages<TargetGroup>(site: self, today: today)
        let goals = VisionListPages<Goal>(site: self, today: today)
        let preconditions = PreconditionPages(site: self, today: today)
        let organisations = OrganisationPages(site: self, shelf: mapShelf, today: today)
        let contactPersons = PersonPages(site: self, shelf: mapShelf, today: today)
        let consultations = ConsultationPages(site: self, shelf: mapShelf, today: today)
        let foreignFiles = ForeignFilePages(site: self, maps: mapShelf, today: today)
        let questions = QuestionListPages(site: self, maps: mapShelf, today: today)
        let network = NetworkPages(site: self, shelf: mapShelf, today: today)
        let kinds = KindPages(site: self, shelf: mapShelf, today: today)
        let doubles = DoublePages(site: self, shelf: mapShelf, today: today)
        let mapImports = MapImportPages(site: self, shelf: mapShelf, today: today)
        let partnerEntry = PartnerEntryPages(site: self, shelf: mapShelf, today: today)
        let figurePages = FigurePages(site: self, today: today)
        let figureImports = FigureImportPages(site: self, today: today)
        let figureMap = FigureMapPages(site: self, today: today)
        let figureRequests = FigureRequestPages(site: self, today: today)
        let initiatives = InitiativePages(site: self, maps: mapShelf, today: today)
        let policies = PolicyPages(site: self, today: today)
        let surveyList = SurveyListPages(site: self, today: today)
        let composing = ComposingPages(site: self, today: today)
        let surveyTexts = SurveyTextPages(site: self, today: today)
        let surveyIntroduction = SurveyIntroductionPages(site: self, today: today)
        let surveyVersions = SurveyVersionPages(site: self, today: today)
        let surveyPreview = SurveyPreviewPages(site: self, today: today)
        let surveyExchange = SurveyExchangePages(site: self, today: today)
        let surveyFiles = SurveyFilePages(site: self, today: today)
        let invited = InvitedPages(site: self, shelf: shelf, today: today)
        let opening = OpeningPages(site: self, today: today)
        let field = FieldPages(site: self, maps: mapShelf, surveys: shelf, today: today)
        let recipients = RecipientPages(site: self, maps: mapShelf, today: today)
        let surveyMail = SurveyMailPages(site: self, maps: mapShelf, today: today)
        let handOut = HandOutPages(site: self, maps: mapShelf, today: today)
        let desk = DeskPages(site: self, maps: mapShelf, today: today)
        let responses = ResponsePages(site: self, maps: mapShelf, today: today)
        let openAnswers = OpenAnswerPages(site: self, maps: mapShelf, today: today)
        let outbox = OutboxPages(site: self)
        let unsubscribe = UnsubscribePages(site: self)
        let health = HealthPages(store: store)
        let style = StylePages(site: self, gate: gate, today: today)
        let robots = RobotPages(site: self, today: today)

        var routes = RouteTable(router: router, gate: gate)
        // Anyone
        routes.get("/", start.show)
        routes.get("/stijl", style.show)
        routes.get("/opmaak/{file}", StyleFiles(store: store).serve)
        routes.get("/privacy", notices.privacy)
        routes.get("/privacy/{municipality}", notices.ownPrivacy)
        routes.get("/toegankelijkheid", notices.accessibility)
        routes.get("/toegankelijkheid/{municipality}", notices.ownAccessibility)
        // Anyone with a survey's open link
        routes.get("/vragenlijst/{openLink}", survey.welcome)
        routes.post("/vragenlijst/{openLink}", survey.begin)
        routes.get("/vragenlijst/{openLink}/uw-antwoorden", survey.privacy)
        routes.get("/vragenlijst/{openLink}/vragenlijst.pdf", survey.paper)
        // Who was invited, by a personal link
        routes.get("/uitnodiging/{link}", invited.welcome)
        routes.post("/uitnodiging/{link}", invited.begin)
        routes.get("/uitnodiging/{link}/uw-antwoorden", invited.privacy)
        routes.get("/uitnodiging/{link}/vragenlijst.pdf", invited.paper)
        // Anyone, while the survey is a demonstration
        routes.get("/factsheet/{openLink}", factsheet.show)
        routes.get("/factsheet/{openLink}/{file}", factsheet.download)
        published.add(to: &routes)
        // The respondent, by the personal link
        routes.get("/antwoorden/gewist", ownAnswers.erased)
        routes.get("/antwoorden/{link}", answers.resume)
        routes.get("/antwoorden/{link}/later", answers.later)
        routes.get("/antwoorden/{link}/bedankt", answers.thanks)
        routes.get("/antwoorden/{link}/uw-antwoorden", answers.privacy)
        routes.get("/antwoorden/{link}/inzien", ownAnswers.show)
        routes.get("/antwoorden/{link}/inzien/{file}", ownAnswers.download)
        routes.get("/antwoorden/{link}/wissen", ownAnswers.ask)
        routes.post("/antwoorden/{link}/wissen", ownAnswers.erase)
        routes.get("/antwoorden/{link}/nakijken", review.show)
        routes.post("/antwoorden/{link}/nakijken", review.send)
        routes.get("/antwoorden/{link}/{screen}", answers.show)
        routes.post("/antwoorden/{link}/{screen}", answers.save)
        // A member's agenda, by its secret address
        routes.get("/agenda/{file}", calendar.file)
        // An organisation, by its personal link
        routes.get("/partner/{link}", partner.show)
        routes.get("/partner/{link}/gegevens", partnerEntry.show)
        routes.post("/partner/{link}/gegevens", partnerEntry.save)
        routes.post("/partner/{link}/klopt", partnerEntry.confirm)
        PartnerSheetPages(site: self).add(to: &routes)
        // The recipient of a mail, by the code in it
        routes.get("/afmelden/{code}", unsubscribe.show)
        routes.post("/afmelden/{code}", unsubscribe.change)
        // Who wants to sign in
        routes.get("/inloggen", signIn.ask)
        routes.post("/inloggen", signIn.send)
        routes.get("/inloggen/tweede-stap", forUnconfirmed: secondFactor.ask)
        routes.post("/inloggen/tweede-stap", forUnconfirmed: secondFactor.confirm)
        routes.get("/inloggen/{token}", signIn.show)
        routes.post("/inloggen/{token}", signIn.use)
        routes.post("/uitloggen", signIn.signOut)
        // A member
        routes.get("/aanpak", for: .viewer, approaches.list)
        routes.post("/aanpak", for: .coordinator, approaches.add)
        routes.get("/aanpak/nieuw", for: .coordinator, approaches.new)
        routes.get("/aanpak/{approach}", for: .viewer, approaches.show)
        routes.get("/aanpak/{approach}/instellingen", for: .viewer, approaches.settings)
        routes.post("/aanpak/{approach}/instellingen", for: .coordinator, approaches.change)
        routes.post("/aanpak/{approach}/afronden", for: .coordinator, approaches.finish)
        routes.post("/aanpak/{approach}/heropenen", for: .coordinator, approaches.reopen)
        routes.get("/aanpak/{approach}/verwijderen", for: .coordinator, approaches.askRemoval)
        routes.post("/aanpak/{approach}/verwijderen", for: .coordinator, approaches.remove)
        routes.get("/aanpak/{approach}/stap/{step}", for: .viewer, steps.show)
        routes.post("/aanpak/{approach}/stap/{step}", for: .coordinator, steps.setState)
        routes.post("/aanpak/{approach}/stap/{step}/taken", for: .coordinator, steps.addTask)
        routes.get("/aanpak/{approach}/taken/{task}", for: .viewer, steps.showTask)
        routes.post("/aanpak/{approach}/taken/{task}", for: .coordinator, steps.changeTask)
        routes.post("/aanpak/{approach}/taken/{task}/klaar", for: .coordinator, steps.tickTask)
        routes.post("/aanpak/{approach}/taken/{task}/verwijderen", for: .coordinator, steps.removeTask)
        routes.post("/aanpak/{approach}/taken/{task}/terugzetten", for: .coordinator, steps.putBackTask)
        routes.get("/aanpak/{approach}/planning", for: .viewer, planning.show)
        routes.get("/aanpak/{approach}/planning/{milestone}", for: .viewer, planning.showMilestone)
        routes.post("/aanpak/{approach}/planning/{milestone}", for: .coordinator, planning.move)
        routes.post("/aanpak/{approach}/planning/{milestone}/klaar", for: .coordinator, planning.tick)
        routes.post("/aanpak/{approach}/planning/{milestone}/weglaten", for: .coordinator, planning.leaveOut)
        routes.get("/aanpak/{approach}/bestanden/{file}", for: .viewer, planning.download)
        routes.get("/aanpak/{approach}/kansen", for: .viewer, obstacles.list)
        routes.post("/aanpak/{approach}/kansen", for: .coordinator, obstacles.add)
        routes.get("/aanpak/{approach}/kansen/{obstacle}", for: .viewer, obstacles.show)
        routes.post("/aanpak/{approach}/kansen/{obstacle}", for: .coordinator, obstacles.change)
        routes.post("/aanpak/{approach}/kansen/{obstacle}/verwijderen", for: .coordinator, obstacles.remove)
        routes.post("/aanpak/{approach}/kansen/{obstacle}/terugzetten", for: .coordinator, obstacles.putBack)
        routes.get("/agenda", for: .viewer, calendar.show)
        routes.post("/agenda", for: .viewer, calendar.make)
        routes.post("/agenda/intrekken", for: .viewer, calendar.withdraw)
        // Step 1: the vision
        routes.get("/aanpak/{approach}/visie", for: .viewer, vision.show)
        routes.get("/aanpak/{approach}/visie/lezen/{document}", for: .viewer, vision.read)
        routes.get("/aanpak/{approach}/visie/bestand/{file}", for: .viewer, vision.download)
        routes.get("/aanpak/{approach}/visie/doelgroepen", for: .viewer, groups.list)
        routes.get("/aanpak/{approach}/visie/doelgroepen/nieuw", for: .coordinator, groups.new)
        routes.post("/aanpak/{approach}/visie/doelgroepen/nieuw", for: .coordinator, groups.add)
        routes.get("/aanpak/{approach}/visie/doelgroepen/{item}", for: .viewer, groups.show)
        routes.post("/aanpak/{approach}/visie/doelgroepen/{item}", for: .coordinator, groups.save)
        routes.post("/aanpak/{approach}/visie/doelgroepen/{item}/volgorde", for: .coordinator, groups.move)
        routes.post("/aanpak/{approach}/visie/doelgroepen/{item}/weghalen", for: .coordinator, groups.remove)
        routes.post("/aanpak/{approach}/visie/doelgroepen/{item}/terugzetten", for: .coordinator, groups.restore)
        routes.get("/aanpak/{approach}/visie/doelen", for: .viewer, goals.list)
        routes.get("/aanpak/{approach}/visie/doelen/nieuw", for: .coordinator, goals.new)
        routes.post("/aanpak/{approach}/visie/doelen/nieuw", for: .coordinator, goals.add)
        routes.get("/aanpak/{approach}/visie/doelen/{item}", for: .viewer, goals.show)
        routes.post("/aanpak/{approach}/visie/doelen/{item}", for: .coordinator, goals.save)
        routes.post("/aanpak/{approach}/visie/doelen/{item}/volgorde", for: .coordinator, goals.move)
        routes.post("/aanpak/{approach}/visie/doelen/{item}/weghalen", for: .coordinator, goals.remove)
        routes.post("/aanpak/{approach}/visie/doelen/{item}/terugzetten", for: .coordinator, goals.restore)
        routes.get("/aanpak/{approach}/visie/randvoorwaarden", for: .viewer, preconditions.list)
        routes.get("/aanpak/{approach}/visie/randvoorwaarden/{precondition}", for: .viewer, preconditions.show)
        routes.post("/aanpak/{approach}/visie/randvoorwaarden/{precondition}", for: .coordinator, preconditions.save)
        routes.get("/aanpak/{approach}/visie/{part}", for: .viewer, visionParts.show)
        routes.post("/aanpak/{approach}/visie/{part}", for: .coordinator, visionParts.save)
        // Step 2: the social map
        routes.get("/sociale-kaart", for: .viewer, organisations.list)
        routes.get("/sociale-kaart/nieuw", for: .coordinator, organisations.new)
        routes.post("/sociale-kaart/nieuw", for: .coordinator, organisations.add)
        routes.get("/sociale-kaart/organisaties/{organisation}", for: .viewer, organisations.show)
        routes.get("/sociale-kaart/organisaties/{organisation}/wijzigen", for: .coordinator, organisations.edit)
        routes.post("/sociale-kaart/organisaties/{organisation}/wijzigen", for: .coordinator, organisations.save)
        routes.post("/sociale-kaart/organisaties/{organisation}/nog-juist", for: .coordinator, organisations.check)
        routes.post("/sociale-kaart/organisaties/{organisation}/link", for: .coordinator, organisations.makeLink)
        routes.post("/sociale-kaart/organisaties/{organisation}/weghalen", for: .coordinator, organisations.remove)
        routes.post("/sociale-kaart/organisaties/{organisation}/terugzetten", for: .coordinator, organisations.restore)
        routes.get("/sociale-kaart/organisaties/{organisation}/mensen/nieuw", for: .coordinator, contactPersons.new)
        routes.post("/sociale-kaart/organisaties/{organisation}/mensen/nieuw", for: .coordinator, contactPersons.add)
        routes.get("/sociale-kaart/organisaties/{organisation}/mensen/{person}", for: .coordinator, contactPersons.show)
        routes.post(
            "/sociale-kaart/organisaties/{organisation}/mensen/{person}", for: .coordinator, contactPersons.save)
        routes.post(
            "/sociale-kaart/organisaties/{organisation}/mensen/{person}/weghalen", for: .coordinator,
            contactPersons.remove)
        routes.post(
            "/sociale-kaart/organisaties/{organisation}/mensen/{person}/terugzetten", for: .coordinator,
            contactPersons.restore)
        routes.post(
            "/sociale-kaart/organisaties/{organisation}/mensen/{person}/wissen", for: .coordinator, contactPersons.erase
        )
        routes.get("/sociale-kaart/overleggen", for: .viewer, consultations.list)
        routes.get("/sociale-kaart/overleggen/nieuw", for: .coordinator, consultations.new)
        routes.post("/sociale-kaart/overleggen/nieuw", for: .coordinator, consultations.add)
        routes.get("/sociale-kaart/overleggen/{consultation}", for: .viewer, consultations.show)
        routes.post("/sociale-kaart/overleggen/{consultation}", for: .coordinator, consultations.save)
        routes.post("/sociale-kaart/overleggen/{consultation}/leden", for: .coordinator, consultations.setMember)
        routes.post("/sociale-kaart/overleggen/{consultation}/weghalen", for: .coordinator, consultations.remove)
        routes.post("/sociale-kaart/overleggen/{consultation}/terugzetten", for: .coordinator, consultations.restore)
        network.add(to: &routes)
        routes.get("/sociale-kaart/soorten", for: .viewer, kinds.list)
        routes.post("/sociale-kaart/soorten", for: .coordinator, kinds.add)
        routes.post("/sociale-kaart/soorten/{kind}/weghalen", for: .coordinator, kinds.remove)
        routes.get("/sociale-kaart/dubbelen", for: .coordinator, doubles.list)
        routes.get("/sociale-kaart/dubbelen/{organisation}/{other}", for: .coordinator, doubles.compare)
        routes.post("/sociale-kaart/dubbelen/{organisation}/{other}", for: .coordinator, doubles.merge)
        routes.post("/sociale-kaart/dubbelen/{organisation}/{other}/apart", for: .coordinator, doubles.keepApart)
        routes.post("/sociale-kaart/samenvoegingen/{merge}/ongedaan", for: .coordinator, doubles.undo)
        routes.get("/sociale-kaart/bestand/{file}", for: .viewer, mapImports.download)
        routes.get("/sociale-kaart/inlezen", for: .coordinator, mapImports.choose)
        routes.post("/sociale-kaart/inlezen", for: .coordinator, mapImports.read)
        routes.get("/sociale-kaart/inlezen/{mapImport}", for: .coordinator, mapImports.show)
        routes.get("/sociale-kaart/inlezen/{mapImport}/kolommen", for: .coordinator, mapImports.columns)
        routes.post("/sociale-kaart/inlezen/{mapImport}/kolommen", for: .coordinator, mapImports.setColumns)
        routes.post("/sociale-kaart/inlezen/{mapImport}/keuzes", for: .coordinator, mapImports.decide)
        routes.post("/sociale-kaart/inlezen/{mapImport}/overnemen", for: .coordinator, mapImports.take)
        routes.post("/sociale-kaart/inlezen/{mapImport}/ongedaan", for: .coordinator, mapImports.undo)
        routes.post("/sociale-kaart/inlezen/{mapImport}/weggooien", for: .coordinator, mapImports.forget)
        routes.get("/sociale-kaart/inlezen/{mapImport}/fouten.csv", for: .coordinator, mapImports.wrongRows)
        // Step 2: the figures
        routes.get("/aanpak/{approach}/cijfers", for: .viewer, figurePages.show)
        routes.get("/aanpak/{approach}/cijfers/bestand/{file}", for: .viewer, figurePages.download)
        routes.get("/aanpak/{approach}/cijfers/nieuw", for: .coordinator, figurePages.new)
        routes.post("/aanpak/{approach}/cijfers/nieuw", for: .coordinator, figurePages.add)
        routes.get("/aanpak/{approach}/cijfers/cijfer/{figure}", for: .viewer, figurePages.showFigure)
        routes.post("/aanpak/{approach}/cijfers/cijfer/{figure}", for: .coordinator, figurePages.change)
        routes.post("/aanpak/{approach}/cijfers/cijfer/{figure}/verwijderen", for: .coordinator, figurePages.remove)
        routes.post("/aanpak/{approach}/cijfers/cijfer/{figure}/terugzetten", for: .coordinator, figurePages.putBack)
        routes.get("/aanpak/{approach}/cijfers/inlezen", for: .coordinator, figureImports.choose)
        routes.post("/aanpak/{approach}/cijfers/inlezen/rivm", for: .coordinator, figureImports.readHealth)
        routes.post("/aanpak/{approach}/cijfers/inlezen/csv", for: .coordinator, figureImports.readColumns)
        routes.post("/aanpak/{approach}/cijfers/inlezen/kolommen", for: .coordinator, figureImports.readMapped)
        routes.post("/aanpak/{approach}/cijfers/inlezen/schaal", for: .coordinator, figureImports.readScale)
        routes.get("/aanpak/{approach}/cijfers/inlezen/{import}", for: .viewer, figureImports.show)
        routes.post("/aanpak/{approach}/cijfers/inlezen/{import}/overnemen", for: .coordinator, figureImports.take)
        routes.post("/aanpak/{approach}/cijfers/inlezen/{import}/ongedaan", for: .coordinator, figureImports.undo)
        routes.get("/aanpak/{approach}/cijfers/kaart", for: .viewer, figureMap.show)
        routes.post("/aanpak/{approach}/cijfers/kaart", for: .coordinator, figureMap.set)
        routes.post("/aanpak/{approach}/cijfers/kaart/verwijderen", for: .coordinator, figureMap.remove)
        routes.post("/aanpak/{approach}/cijfers/kaart/terugzetten", for: .coordinator, figureMap.putBack)
        routes.get("/aanpak/{approach}/cijfers/aanvragen", for: .viewer, figureRequests.list)
        routes.post("/aanpak/{approach}/cijfers/aanvragen", for: .coordinator, figureRequests.add)
        routes.get("/aanpak/{approach}/cijfers/aanvragen/{request}", for: .viewer, figureRequests.show)
        routes.post("/aanpak/{approach}/cijfers/aanvragen/{request}", for: .coordinator, figureRequests.change)
        routes.post(
            "/aanpak/{approach}/cijfers/aanvragen/{request}/ontvangen", for: .coordinator, figureRequests.receive)
        routes.post(
            "/aanpak/{approach}/cijfers/aanvragen/{request}/verwijderen", for: .coordinator, figureRequests.remove)
        routes.post(
            "/aanpak/{approach}/cijfers/aanvragen/{request}/terugzetten", for: .coordinator, figureRequests.putBack)
        // Step 2: initiatives and policy documents
        initiatives.add(to: &routes)
        policies.add(to: &routes)
        // Step 2: surveys
        routes.get("/aanpak/{approach}/peilingen", for: .viewer, surveyList.list)
        routes.get("/aanpak/{approach}/peilingen/nieuw", for: .coordinator, surveyList.new)
        routes.post("/aanpak/{approach}/peilingen/nieuw", for: .coordinator, surveyList.add)
        routes.get("/aanpak/{approach}/peilingen/inlezen", for: .coordinator, surveyExchange.new)
        routes.post("/aanpak/{approach}/peilingen/inlezen", for: .coordinator, surveyExchange.add)
        routes.get("/aanpak/{approach}/peilingen/{survey}", for: .viewer, composing.show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/onderdelen", for: .coordinator, composing.chooseParts)
        routes.post("/aanpak/{approach}/peilingen/{survey}/volgorde", for: .coordinator, composing.move)
        routes.post("/aanpak/{approach}/peilingen/{survey}/talen", for: .coordinator, composing.setLanguages)
        routes.post("/aanpak/{approach}/peilingen/{survey}/ongedaan", for: .coordinator, composing.undo)
        routes.get("/aanpak/{approach}/peilingen/{survey}/naam", for: .viewer, surveyTexts.name)
        routes.post("/aanpak/{approach}/peilingen/{survey}/naam", for: .coordinator, surveyTexts.rename)
        routes.get("/aanpak/{approach}/peilingen/{survey}/delen/{part}", for: .viewer, surveyTexts.part)
        routes.post("/aanpak/{approach}/peilingen/{survey}/delen/{part}", for: .coordinator, surveyTexts.savePart)
        routes.get("/aanpak/{approach}/peilingen/{survey}/vragen/nieuw", for: .coordinator, surveyTexts.newQuestion)
        routes.post("/aanpak/{approach}/peilingen/{survey}/vragen/nieuw", for: .coordinator, surveyTexts.addQuestion)
        routes.get("/aanpak/{approach}/peilingen/{survey}/vragen/{question}", for: .viewer, surveyTexts.question)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/vragen/{question}", for: .coordinator, surveyTexts.saveQuestion)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/vragen/{question}/weglaten", for: .coordinator, composing.leaveOut)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/vragen/{question}/origineel", for: .coordinator,
            composing.useOriginal)
        routes.get("/aanpak/{approach}/peilingen/{survey}/teksten", for: .viewer, surveyIntroduction.show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/teksten", for: .coordinator, surveyIntroduction.save)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/teksten/origineel", for: .coordinator,
            surveyIntroduction.useOriginal)
        routes.get("/aanpak/{approach}/peilingen/{survey}/versies", for: .viewer, surveyVersions.list)
        routes.post("/aanpak/{approach}/peilingen/{survey}/versies/{version}", for: .coordinator, surveyVersions.goBack)
        routes.get("/aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}", for: .viewer, surveyPreview.show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/voorbeeld/{screen}", for: .viewer, surveyPreview.goOn)
        routes.get("/aanpak/{approach}/peilingen/{survey}/uitwisselen", for: .viewer, surveyExchange.show)
        routes.get("/aanpak/{approach}/peilingen/{survey}/bestanden/{file}", for: .viewer, surveyFiles.download)
        routes.post("/aanpak/{approach}/peilingen/{survey}/verwijderen", for: .coordinator, surveyList.remove)
        routes.post("/aanpak/{approach}/peilingen/{survey}/terugzetten", for: .coordinator, surveyList.putBack)
        // Step 2: a survey in the field
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld", for: .viewer, field.show)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/openen", for: .coordinator, opening.ask)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/openen", for: .coordinator, opening.open)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/dagen", for: .coordinator, field.setPeriod)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/sluiten", for: .coordinator, field.askClosing)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/sluiten", for: .coordinator, field.close)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/heropenen", for: .coordinator, field.reopen)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/ontvangers", for: .viewer, recipients.list)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/ontvangers", for: .coordinator, recipients.remove)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/kiezen", for: .coordinator, recipients.choose)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/kiezen", for: .coordinator, recipients.add)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}", for: .coordinator, surveyMail.show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}", for: .coordinator, surveyMail.save)
        routes.post(
            "/aanpak/{approach}/peilingen/{survey}/veld/mail/{kind}/versturen", for: .coordinator, surveyMail.send)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/links", for: .coordinator, handOut.links)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/links", for: .coordinator, handOut.giveLinks)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/brieven", for: .coordinator, handOut.letters)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/brieven", for: .coordinator, handOut.makeLetters)
        routes.get("/aanpak/{approach}/peilingen/{survey}/veld/invoeren", for: .coordinator, desk.show)
        routes.post("/aanpak/{approach}/peilingen/{survey}/veld/invoeren", for: .coordinator, desk.save)
        // Step 2: the answers of a survey
        foreignFiles.add(to: &routes)
        responses.add(to: &routes)
        openAnswers.add(to: &routes)
        QuotePages(site: self, maps: mapShelf, today: today).add(to: &routes)
        questions.add(to: &routes)
        // Step 3: the factsheet
        factsheets.add(to: &routes)
        waves.add(to: &routes)
        studio.add(to: &routes)
        // The member's own
        routes.get("/account", for: .viewer, account.show)
        routes.get("/account/gegevens", for: .viewer, ownData.show)
        routes.get("/account/gegevens/{file}", for: .viewer, ownData.download)
        routes.post("/account/sessies/andere/einde", for: .viewer, account.endOthers)
        routes.post("/account/sessies/{session}/einde", for: .viewer, account.end)
        routes.post("/account/herstelcodes", for: .viewer, account.renewCodes)
        routes.get("/gemeente", for: .viewer, municipality.show)
        routes.post("/gemeente", for: .coordinator, municipality.change)
        routes.get("/gemeente/logboek", for: .coordinator, record.show)
        routes.get("/gemeente/leden", for: .viewer, members.list)
        routes.get("/gemeente/leden/nieuw", for: .coordinator, members.new)
        routes.post("/gemeente/leden/nieuw", for: .coordinator, members.add)
        routes.get("/gemeente/leden/{member}", for: .coordinator, members.show)
        routes.post("/gemeente/leden/{member}", for: .coordinator, members.change)
        routes.post("/gemeente/leden/{member}/verwijderen", for: .coordinator, members.remove)
        routes.post("/gemeente/leden/{member}/tweede-stap", for: .coordinator, members.resetSecondFactor)
        routes.get("/gemeente/huisstijl", for: .viewer, look.show)
        routes.post("/gemeente/huisstijl/thema", for: .coordinator, look.setTheme)
        routes.post("/gemeente/huisstijl/thema/weg", for: .coordinator, look.removeTheme)
        routes.post("/gemeente/huisstijl/logo", for: .coordinator, look.setLogo)
        routes.post("/gemeente/huisstijl/logo/weg", for: .coordinator, look.removeLogo)
        routes.get("/post", for: .coordinator, outbox.list)
        routes.get("/post/mailingen/{mailing}", for: .coordinator, outbox.mailing)
        routes.post("/post/mailingen/{mailing}/stoppen", for: .coordinator, outbox.stop)
        routes.post("/post/mailingen/{mailing}/opnieuw", for: .coordinator, outbox.sendMailingAgain)
        routes.get("/post/mails/{mail}", for: .coordinator, outbox.mail)
        routes.post("/post/mails/{mail}/opnieuw", for: .coordinator, outbox.sendAgain)
        // Programs that come by
        routes.get("/robots.txt", robots.robots)
        routes.get("/.well-known/security.txt", robots.security)
        // Programs that watch over this one
        routes.get("/health", health.alive)
        routes.get("/ready", health.ready)
        routes.refuseOtherMethods()
        return routes
    }
}

/// The addresses that pages link to.
enum Routes {
    static func questionnaire(_ openLink: String) -> Address { .within("vragenlijst", openLink) }
    static func paperQuestionnaire(_ openLink: String) -> Address {
        .within("vragenlijst", openLink, "vragenlijst.pdf")
    }
    static func privacy(openLink: String) -> Address { .within("vragenlijst", openLink, "uw-antwoorden") }
    static func factsheet(_ openLink: String) -> Address { .within("factsheet", openLink) }
    static func factsheet(_ openLink: String, _ file: FactsheetFile) -> Address {
        .within("factsheet", openLink, file.name)
    }
    static func personal(_ link: String) -> Address { .within("antwoorden", link) }
    static func screen(_ link: String, _ screen: String) -> Address { .within("antwoorden", link, screen) }
    static func review(_ link: String) -> Address { .within("antwoorden", link, Draft.review) }
    static func later(_ link: String) -> Address { .within("antwoorden", link, "later") }
    static func thanks(_ link: String) -> Address { .within("antwoorden", link, "bedankt") }
    static func theme(_ digest: String) -> Address { .within("opmaak", "thema-\(digest).css") }
    static func logo(_ logo: MunicipalityLook.Logo) -> Address {
        .within("opmaak", "logo-\(logo.digest).\(logo.type.rawValue)")
    }
    static let look = Address.within("gemeente", "huisstijl")
    static let lookTheme = Address.within("gemeente", "huisstijl", "thema")
    static let removeTheme = Address.within("gemeente", "huisstijl", "thema", "weg")
    static let lookLogo = Address.within("gemeente", "huisstijl", "logo")
    static let removeLogo = Address.within("gemeente", "huisstijl", "logo", "weg")
    static func partner(_ link: Token) -> Address { .within("partner", link.text) }
    static let signIn = Address.within("inloggen")
    static func signIn(_ token: Token) -> Address { .within("inloggen", token.text) }
    static let secondFactor = Address.within("inloggen", "tweede-stap")
    static let signOut = Address.within("uitloggen")
    static let approaches = Address.within("aanpak")
    static let newApproach = Address.within("aanpak", "nieuw")
    static func approach(_ id: Approach.ID) -> Address { .within("aanpak", id) }
    static func settings(of id: Approach.ID) -> Address { .within("aanpak", id, "instellingen") }
    static func finish(_ id: Approach.ID) -> Address { .within("aanpak", id, "afronden") }
    static func reopen(_ id: Approach.ID) -> Address { .within("aanpak", id, "heropenen") }
    static func removeApproach(_ id: Approach.ID) -> Address { .within("aanpak", id, "verwijderen") }
    static func step(_ step: Step, of id: Approach.ID) -> Address { .within("aanpak", id, "stap", String(step.number)) }
    static func tasks(of step: Step, in id: Approach.ID) -> Address {
        .within("aanpak", id, "stap", String(step.number), "taken")
    }
    static func task(_ task: StepTask.ID, of id: Approach.ID) -> Address { .within("aanpak", id, "taken", task) }
    static func tickTask(_ task: StepTask.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "taken", task, "klaar")
    }
    static func removeTask(_ task: StepTask.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "taken", task, "verwijderen")
    }
    static func putBackTask(_ task: StepTask.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "taken", task, "terugzetten")
    }
    static func planning(of id: Approach.ID) -> Address { .within("aanpak", id, "planning") }
    static func planningFile(_ format: PlanningDocuments.Format, of id: Approach.ID) -> Address {
        .within("aanpak", id, "bestanden", format.name)
    }
    static func milestone(_ kind: Milestone.Kind, of id: Approach.ID) -> Address {
        .within("aanpak", id, "planning", kind.rawValue)
    }
    static func tickMilestone(_ kind: Milestone.Kind, of id: Approach.ID) -> Address {
        .within("aanpak", id, "planning", kind.rawValue, "klaar")
    }
    static func leaveOut(_ kind: Milestone.Kind, of id: Approach.ID) -> Address {
        .within("aanpak", id, "planning", kind.rawValue, "weglaten")
    }
    static func obstacles(of id: Approach.ID) -> Address { .within("aanpak", id, "kansen") }
    static func obstacle(_ obstacle: Obstacle.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "kansen", obstacle)
    }
    static func removeObstacle(_ obstacle: Obstacle.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "kansen", obstacle, "verwijderen")
    }
    static func putBackObstacle(_ obstacle: Obstacle.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "kansen", obstacle, "terugzetten")
    }
    static let calendar = Address.within("agenda")
    static func calendar(_ token: Token) -> Address { .within("agenda", "\(token.text).ics") }
    static let withdrawCalendar = Address.within("agenda", "intrekken")
    static let account = Address.within("account")
    static func endSession(_ id: Session.ID) -> Address { .within("account", "sessies", id, "einde") }
    static let ownData = Address.within("account", "gegevens")
    static func ownData(_ file: DataFile) -> Address { .within("account", "gegevens", "gegevens.\(file.rawValue)") }
    static let endOtherSessions = Address.within("account", "sessies", "andere", "einde")
    static let recoveryCodes = Address.within("account", "herstelcodes")
    static let municipality = Address.within("gemeente")
    static let record = Address.within("gemeente", "logboek")
    static let members = Address.within("gemeente", "leden")
    static let newMember = Address.within("gemeente", "leden", "nieuw")
    static func member(_ id: Member.ID) -> Address { .within("gemeente", "leden", id) }
    static func removeMember(_ id: Member.ID) -> Address { .within("gemeente", "leden", id, "verwijderen") }
    static func resetSecondFactor(of id: Member.ID) -> Address { .within("gemeente", "leden", id, "tweede-stap") }
    static func unsubscribe(_ code: MailCode) -> Address { .within("afmelden", code.text) }
    static let outbox = Address.within("post")
    static func mailing(_ id: Mailing.ID) -> Address { .within("post", "mailingen", id) }
    static func stopMailing(_ id: Mailing.ID) -> Address { .within("post", "mailingen", id, "stoppen") }
    static func sendMailingAgain(_ id: Mailing.ID) -> Address { .within("post", "mailingen", id, "opnieuw") }
    static func mail(_ id: Mail.ID) -> Address { .within("post", "mails", id) }
    static func sendAgain(_ id: Mail.ID) -> Address { .within("post", "mails", id, "opnieuw") }
    static func privacy(personalLink link: String) -> Address { .within("antwoorden", link, "uw-antwoorden") }
    static let answersErased = Address.within("antwoorden", "gewist")
    static func ownAnswers(_ link: String) -> Address { .within("antwoorden", link, "inzien") }
    static func ownAnswers(_ link: String, _ file: DataFile) -> Address {
        .within("antwoorden", link, "inzien", "antwoorden.\(file.rawValue)")
    }
    static func eraseAnswers(_ link: String) -> Address { .within("antwoorden", link, "wissen") }
    static func privacyNotice(of municipality: Municipality?) -> Address { notice("privacy", municipality) }
    static func accessibilityStatement(of municipality: Municipality?) -> Address {
        notice("toegankelijkheid", municipality)
    }

    private static func notice(_ name: String, _ municipality: Municipality?) -> Address {
        guard let municipality else { return .within(name) }
        return .within(name, municipality.code?.text ?? municipality.id)
    }
}
