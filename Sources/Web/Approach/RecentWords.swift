import Domain
import Store

/// What happened, in one sentence.
struct RecentWords: Sendable {
    var change: RecentChange

    var text: String {
        let who = change.who ?? "Kring"
        let title = change.title.map { "‘\($0)’" } ?? "iets"
        switch (change.subject, change.kind) {
        case ("approach", .added): return "\(who) begon deze aanpak"
        case ("approach", _):
            if case .value? = change.after["finished"] { return "\(who) rondde de aanpak af" }
            if change.after.keys.contains("finished") { return "\(who) opende de aanpak weer" }
            if case .value(let day)? = change.after["meeting"], let day = Day(day) {
                return "\(who) zette de bijeenkomst op \(day.written(in: .dutch))"
            }
            return "\(who) veranderde de instellingen"
        case ("step", _): return "\(who) \(step)"
        case ("milestone", _): return "\(who) \(milestone)"
        case ("task", .added): return "\(who) zette \(title) op de lijst"
        case ("task", .removed): return "\(who) haalde \(title) van de lijst"
        case ("task", .changed):
            return change.after["done"].map {
                $0 == .none ? "\(who) opende \(title) weer" : "\(who) vinkte af: \(title)"
            }
                ?? "\(who) werkte \(title) bij"
        case ("obstacle", .added): return "\(who) noteerde \(title)"
        case ("obstacle", .removed): return "\(who) haalde \(title) van de lijst"
        case ("obstacle", .changed):
            return change.after["state"] == .value("resolved")
                ? "\(who) loste \(title) op" : "\(who) werkte \(title) bij"
        case ("vision", _): return "\(who) werkte de visie bij"
        case ("precondition", _): return "\(who) keek naar een randvoorwaarde"
        case ("goal", .added): return "\(who) voegde een doel toe"
        case ("goal", .removed): return "\(who) haalde een doel weg"
        case ("goal", .changed): return "\(who) werkte een doel bij"
        case ("target_group", .added): return "\(who) voegde een doelgroep toe"
        case ("target_group", .removed): return "\(who) haalde een doelgroep weg"
        case ("target_group", .changed): return "\(who) werkte een doelgroep bij"
        case ("figure", .added): return "\(who) voegde een cijfer toe"
        case ("figure", .removed): return "\(who) haalde een cijfer weg"
        case ("figure", .changed): return "\(who) werkte een cijfer bij"
        case ("figure_import", .removed): return "\(who) maakte het inlezen van cijfers ongedaan"
        case ("figure_import", _): return "\(who) las cijfers in"
        case ("figure_map", .removed): return "\(who) haalde de kaart weg"
        case ("figure_map", _): return "\(who) voegde een kaart toe"
        case ("figure_request", .added): return "\(who) vroeg cijfers aan"
        case ("figure_request", .removed): return "\(who) haalde een aanvraag van cijfers weg"
        case ("figure_request", .changed):
            if case .value? = change.after["received"] { return "\(who) ontving cijfers" }
            return "\(who) werkte een aanvraag van cijfers bij"
        case ("initiative", .added): return "\(who) voegde een initiatief toe"
        case ("initiative", .removed): return "\(who) haalde een initiatief van de lijst"
        case ("initiative", .changed): return "\(who) werkte een initiatief bij"
        case ("policy_document", .added): return "\(who) voegde een beleidsstuk toe"
        case ("policy_document", .removed): return "\(who) haalde een beleidsstuk van de lijst"
        case ("policy_document", .changed): return "\(who) werkte een beleidsstuk bij"
        case ("response_file", .removed): return "\(who) maakte het inlezen van antwoorden ongedaan"
        case ("response_file", _): return "\(who) las antwoorden in"
        case ("answered_question", _): return "\(who) keek naar een vraag van een respondent"
        case ("composed_survey", .added): return "\(who) begon een peiling"
        case ("composed_survey", .removed): return "\(who) haalde een peiling van de lijst"
        case ("composed_survey", .changed): return "\(who) werkte aan een peiling"
        default: return "\(who) veranderde iets"
        }
    }

    private var step: String {
        let number = change.id.split(separator: "/").last ?? ""
        switch change.after["state"] {
        case .value("begun"): return "begon met stap \(number)"
        case .value("done"): return "rondde stap \(number) af"
        case .value("skipped"): return "sloeg stap \(number) over"
        case .value("taken"): return "gebruikt bestaand beleid voor stap \(number)"
        default: return "opende stap \(number) weer"
        }
    }

    private var milestone: String {
        let kind = change.id.split(separator: "/").last.flatMap { Milestone.Kind(rawValue: String($0)) }
        let title = "‘\(kind?.title ?? "")’"
        if let done = change.after["done"] { return done == .none ? "opende \(title) weer" : "vinkte af: \(title)" }
        if let out = change.after["leftOut"] { return out == .none ? "zette \(title) terug" : "liet \(title) weg" }
        return "verzette \(title)"
    }
}
