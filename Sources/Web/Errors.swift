import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOHTTP1
import Store

/// The one place where what went wrong becomes an answer: a user's mistake a page that says what to do, a fault one
/// calm page and one log line.
///
/// The log names the route, never the path: a path holds a personal link.
struct Errors<Context: RequestContext>: RouterMiddleware {
    let isDemonstration: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let elsewhere as Elsewhere {
            return .seeOther(elsewhere.address)
        } catch {
            guard let mistake = Mistake(error) else {
                context.logger.error(
                    "A request failed",
                    metadata: [
                        "route": "\(context.endpointPath ?? "unknown")", "method": "\(request.method)",
                        "fault": "\(Self.name(of: error))",
                    ])
                return fault(error, number: context.id, to: request)
            }
            var response = response(.mistake(mistake), status: mistake.status, to: request)
            if case .otherMethod(let allowed) = mistake {
                response.headers[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
            }
            return response
        }
    }

    /// A fault's answer: 503 where trying again later is all that it takes.
    private func fault(_ error: any Error, number: String, to request: Request) -> Response {
        let isReading = request.method == .get || request.method == .head
        var response =
            switch error as? StoreError {
            case .unavailable, .conflict:
                response(isReading ? .unavailable : .notSaved, status: .serviceUnavailable, to: request)
            case .uncertain: response(.fault(number: number), status: .serviceUnavailable, to: request)
            default: response(.fault(number: number), status: .internalServerError, to: request)
            }
        if response.status == .serviceUnavailable { response.headers[.retryAfter] = "60" }
        return response
    }

    private func response(_ error: ErrorPage, status: HTTPResponse.Status, to request: Request) -> Response {
        let response = Response(error.page(isDemonstration: isDemonstration).html, status: status)
        return request.method == .head ? response.createHeadResponse() : response
    }

    /// What a log may say of an error: the store's own errors hold nothing that was stored, of others only the type.
    static func name(of error: any Error) -> String {
        (error as? StoreError)?.description ?? String(reflecting: type(of: error))
    }
}

/// What was asked for stands on another page now.
struct Elsewhere: Error {
    let address: Address
}

extension Mistake {
    /// The mistake behind an error; `nil` where the fault is ours.
    fileprivate init?(_ error: any Error) {
        switch error {
        case let mistake as Mistake: self = mistake
        case let problem as Form.Problem: self = .form(problem)
        case let problem as Upload.Problem: self = .upload(problem)
        case SocialMapRefusal.unknown, ApproachRefusal.unknown: self = .noSuchPage
        case ApproachRefusal.finished: self = .finishedApproach
        case is NIOTooManyBytesError: self = .tooLarge
        // A browser that broke off, or a program that speaks no HTTP.
        case is HTTPParserError: self = .refused(.badRequest)
        case let refusal as any HTTPResponseError where refusal.status == .notFound: self = .noSuchPage
        case let refusal as any HTTPResponseError where refusal.status == .contentTooLarge: self = .tooLarge
        case let refusal as any HTTPResponseError where refusal.status.kind == .clientError:
            self = .refused(refusal.status)
        default: return nil
        }
    }
}

/// What somebody sees when things go wrong: Dutch first, with one English paragraph for who doesn't read it.
private enum ErrorPage {
    case mistake(Mistake)
    case fault(number: String)
    /// The database does not answer, and nothing was to be changed.
    case unavailable
    /// The database did not take what was sent.
    case notSaved

    func page(isDemonstration: Bool) -> Page {
        Page(
            title: heading[.dutch], sender: "Samen tegen eenzaamheid", isDemonstration: isDemonstration,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(heading[.dutch])</h1>
                <p class="utrecht-paragraph">\(advice[.dutch])</p>
                <p class="utrecht-paragraph utrecht-paragraph--small" lang="en">\(heading[.english]). \(advice[.english])</p>
                <div class="utrecht-button-group">\(way)</div>
                </div>
                """)
    }

    /// The link that leads on.
    private var way: HTML {
        switch self {
        case .mistake(.usedSignInLink), .mistake(.signedOut):
            "<a class=\"utrecht-link\" href=\"\(Routes.signIn)\">Inloggen</a>"
        default: "<a class=\"utrecht-link\" href=\"\(Address.within())\">Naar het begin</a>"
        }
    }

    private var heading: Localized {
        switch self {
        case .mistake(let mistake): mistake.heading
        case .fault: Localized(nl: "Er ging iets mis bij ons", en: "Something went wrong on our side")
        case .unavailable: Localized(nl: "Deze bladzijde is er even niet", en: "This page is not here for a moment")
        case .notSaved:
            Localized(nl: "Wat u invulde, is niet opgeslagen", en: "What you filled in has not been saved")
        }
    }

    private var advice: Localized {
        switch self {
        case .mistake(let mistake): mistake.advice
        case .fault(let number):
            Localized(
                nl: """
                    Wat u net invulde, is misschien niet opgeslagen. Ga terug en probeer het over een paar minuten \
                    opnieuw. Blijft het misgaan? Geef dan het nummer \(number) door aan de gemeente.
                    """,
                en: """
                    What you just filled in may not have been saved. Go back and try again in a few minutes. If it \
                    keeps failing, give the number \(number) to the municipality.
                    """)
        case .unavailable:
            Localized(
                nl: """
                    Wij kunnen nu niet bij de gegevens. Probeer het over een paar minuten opnieuw. Wat u eerder hebt \
                    opgeslagen, is er nog.
                    """,
                en: """
                    We can't reach the data now. Try again in a few minutes. What you saved before is still there.
                    """)
        case .notSaved:
            Localized(
                nl: """
                    Wij kunnen nu niets opslaan. Ga over een paar minuten terug naar het formulier en verstuur het \
                    opnieuw. Wat u eerder hebt opgeslagen, is er nog.
                    """,
                en: """
                    We can't save anything now. Go back to the form in a few minutes and send it again. What you saved \
                    before is still there.
                    """)
        }
    }
}
