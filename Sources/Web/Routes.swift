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
        let factsheet = FactsheetPages(site: self, shelf: shelf, today: today)
        let gate = Gate(site: self)
        let signIn = SignInPages(site: self, gate: gate)
        let secondFactor = SecondFactorPages(site: self)
        let account = AccountPages(site: self)
        let members = MemberPages(site: self)
        let look = LookPages(site: self)
        let partner = PartnerPages(site: self, today: today)
        let health = HealthPages(store: store)
        let robots = RobotPages(site: self, today: today)

        var routes = RouteTable(router: router, gate: gate)
        // Anyone
        routes.get("/", start.show)
        routes.get("/opmaak/{file}", StyleFiles(store: store).serve)
        // Anyone with a survey's open link
        routes.get("/vragenlijst/{openLink}", survey.welcome)
        routes.post("/vragenlijst/{openLink}", survey.begin)
        routes.get("/vragenlijst/{openLink}/uw-antwoorden", survey.privacy)
        // Anyone, while the survey is a demonstration
        routes.get("/factsheet/{openLink}", factsheet.show)
        routes.get("/factsheet/{openLink}/{file}", factsheet.download)
        // The respondent, by the personal link
        routes.get("/antwoorden/{link}", answers.resume)
        routes.get("/antwoorden/{link}/later", answers.later)
        routes.get("/antwoorden/{link}/bedankt", answers.thanks)
        routes.get("/antwoorden/{link}/uw-antwoorden", answers.privacy)
        routes.get("/antwoorden/{link}/{screen}", answers.show)
        routes.post("/antwoorden/{link}/{screen}", answers.save)
        // An organisation, by its personal link
        routes.get("/partner/{link}", partner.show)
        // Who wants to sign in
        routes.get("/inloggen", signIn.ask)
        routes.post("/inloggen", signIn.send)
        routes.get("/inloggen/tweede-stap", forUnconfirmed: secondFactor.ask)
        routes.post("/inloggen/tweede-stap", forUnconfirmed: secondFactor.confirm)
        routes.get("/inloggen/{token}", signIn.show)
        routes.post("/inloggen/{token}", signIn.use)
        routes.post("/uitloggen", signIn.signOut)
        // A member
        routes.get("/aanpak", for: .viewer, start.approaches)
        routes.get("/account", for: .viewer, account.show)
        routes.post("/account/sessies/andere/einde", for: .viewer, account.endOthers)
        routes.post("/account/sessies/{session}/einde", for: .viewer, account.end)
        routes.post("/account/herstelcodes", for: .viewer, account.renewCodes)
        routes.get("/gemeente", for: .viewer, members.list)
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
    static func privacy(openLink: String) -> Address { .within("vragenlijst", openLink, "uw-antwoorden") }
    static func factsheet(_ openLink: String) -> Address { .within("factsheet", openLink) }
    static func factsheet(_ openLink: String, _ file: FactsheetFile) -> Address {
        .within("factsheet", openLink, file.name)
    }
    static func personal(_ link: String) -> Address { .within("antwoorden", link) }
    static func screen(_ link: String, _ screen: String) -> Address { .within("antwoorden", link, screen) }
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
    static let account = Address.within("account")
    static func endSession(_ id: Session.ID) -> Address { .within("account", "sessies", id, "einde") }
    static let endOtherSessions = Address.within("account", "sessies", "andere", "einde")
    static let recoveryCodes = Address.within("account", "herstelcodes")
    static let municipality = Address.within("gemeente")
    static let members = Address.within("gemeente", "leden")
    static let newMember = Address.within("gemeente", "leden", "nieuw")
    static func member(_ id: Member.ID) -> Address { .within("gemeente", "leden", id) }
    static func removeMember(_ id: Member.ID) -> Address { .within("gemeente", "leden", id, "verwijderen") }
    static func resetSecondFactor(of id: Member.ID) -> Address { .within("gemeente", "leden", id, "tweede-stap") }
    static func privacy(personalLink link: String) -> Address { .within("antwoorden", link, "uw-antwoorden") }
}
