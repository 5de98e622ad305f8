import Domain
import HTTPTypes
import Hummingbird

extension Site {
    /// Every address of the site, with who may come in.
    func router() -> Router<SiteContext> {
        let router = Router(context: SiteContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: ForwardedRequests(trusted: trustedProxies))
        router.add(middleware: SecurityHeaders(https: publicAddress?.isHTTPS ?? false))
        router.add(middleware: Errors(isDemonstration: isDemonstration))
        router.add(middleware: CrossSiteWrites(publicAddress: publicAddress))

        let shelf = FieldworkShelf(store: store)
        let today = Today(clock)
        let start = StartPages(site: self, today: today)
        let survey = SurveyPages(site: self, shelf: shelf, today: today)
        let answers = AnswerPages(site: self, shelf: shelf, today: today)
        let factsheet = FactsheetPages(site: self, shelf: shelf, today: today)
        let health = HealthPages(store: store)

        var routes = RouteTable(router: router)
        // Anyone
        routes.get("/", start.show)
        routes.get("/opmaak/{file}", StaticFile.serve)
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
        // Programs that watch over this one
        routes.get("/health", health.alive)
        routes.get("/ready", health.ready)
        routes.refuseOtherMethods()
        return router
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
    static func privacy(personalLink link: String) -> Address { .within("antwoorden", link, "uw-antwoorden") }
}

/// Adds routes, and remembers which methods an address knows, so that any other gets 405 with what is allowed.
struct RouteTable {
    typealias Handler = @Sendable (Request, SiteContext) async throws -> Response

    let router: Router<SiteContext>
    private var methods: [String: [HTTPRequest.Method]] = [:]

    init(router: Router<SiteContext>) { self.router = router }

    mutating func get(_ path: String, _ handler: @escaping Handler) { add(.get, path, handler) }

    mutating func post(_ path: String, _ handler: @escaping Handler) { add(.post, path, handler) }

    private mutating func add(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping Handler) {
        router.on(RouterPath(path), method: method, use: handler)
        methods[path, default: []].append(method)
    }

    func refuseOtherMethods() {
        let refused: [HTTPRequest.Method] = [.get, .post, .put, .patch, .delete, .options, .trace, .connect]
        for (path, known) in methods {
            let allowed = known.contains(.get) ? known + [.head] : known
            for method in refused where !known.contains(method) {
                router.on(RouterPath(path), method: method) { _, _ -> Response in
                    throw Mistake.otherMethod(allowed: allowed)
                }
            }
        }
    }
}
