import Domain
import Hummingbird
import Store

/// The social map of the member's municipality, with what all of its pages show.
struct OpenedMap: Sendable {
    let member: SignedIn
    let site: Site
    let today: Day
    let searchable: SearchableMap
    /// The approach whose steps stand above the pages: the latest that goes on; `nil` while there is none.
    let approach: OpenedApproach?

    static func open(_ member: SignedIn, site: Site, shelf: SocialMapShelf, today: Day) async throws -> OpenedMap {
        let approach = try await site.store.approaches(of: member.municipality.id)
            .filter { $0.finished == nil }.max { ($0.begun, $0.id) < ($1.begun, $1.id) }
        var opened: OpenedApproach?
        if let approach {
            opened = try await OpenedApproach.open(approach, member, site: site, today: today)
        }
        return OpenedMap(
            member: member, site: site, today: today,
            searchable: try await shelf.map(of: member.municipality.id), approach: opened)
    }

    var map: SocialMap { searchable.map }
    var mayChange: Bool { member.isCoordinator }
    var act: Act { member.act(at: site.clock()) }
    var municipality: Municipality.ID { member.municipality.id }

    /// The people of an organisation whom this member may see.
    func people(of organisation: Organisation.ID) -> [ContactPerson] {
        map.people(of: organisation, confidential: member.isCoordinator)
    }

    /// The organisation in an address.
    ///
    /// - Throws: ``Mistake/noSuchPage`` where the member's municipality has none such.
    func organisation(_ context: SiteContext, _ name: String = "organisation") throws -> Organisation {
        guard let organisation = map.organisations[try context.parameters.require(name)] else {
            throw Mistake.noSuchPage
        }
        return organisation
    }

    /// The contact person in an address; one whom only coordinators may see is nobody for others.
    ///
    /// - Throws: ``Mistake/noSuchPage``
    func person(_ context: SiteContext, of organisation: Organisation) throws -> ContactPerson {
        guard let person = map.people[try context.parameters.require("person")],
            person.organisation == organisation.id, mayChange || !person.isConfidential
        else { throw Mistake.noSuchPage }
        return person
    }

    func consultation(_ context: SiteContext) throws -> ConsultationBody {
        guard let body = map.consultations[try context.parameters.require("consultation")] else {
            throw Mistake.noSuchPage
        }
        return body
    }

    /// A page of the social map, with the steps above it.
    func page(_ title: String, tab: NetworkTab?, content: HTML) -> Page {
        Page(
            title, for: member, site: site, bar: approach?.bar(here: .inventory).html ?? HTML(),
            content: "\(tab.map { NetworkTab.bar(on: $0, for: member) } ?? HTML())\(content)")
    }

    /// `vandaag`, `gisteren` or the date.
    func written(_ day: Day) -> String {
        day == today ? "vandaag" : day == today.adding(days: -1) ? "gisteren" : day.written(in: .dutch)
    }
}

/// The pages of the social map, beside each other.
enum NetworkTab: CaseIterable {
    case organisations, consultations, network, kinds, doubles, files

    private var label: String {
        switch self {
        case .organisations: "Organisaties"
        case .consultations: "Overleggen"
        case .network: "Netwerk"
        case .kinds: "Soorten"
        case .doubles: "Dubbelen"
        case .files: "Inlezen"
        }
    }

    private var address: Address {
        switch self {
        case .organisations: Routes.socialMap
        case .consultations: Routes.consultations
        case .network: Routes.network
        case .kinds: Routes.organisationKinds
        case .doubles: Routes.doubles
        case .files: Routes.readMap
        }
    }

    /// Who sees it; the gate says the same of its address.
    private var role: Member.Role { self == .doubles || self == .files ? .coordinator : .viewer }

    static func bar(on here: NetworkTab, for member: SignedIn) -> HTML {
        let items = allCases.filter { $0.role == .viewer || member.isCoordinator }.map { tab -> HTML in
            """
            <li><a class="kring-tabs__link" href="\(tab.address)"\(when: tab == here, " aria-current=\"page\"")>\
            \(tab.label)</a></li>

            """
        }
        return """
            <nav class="kring-tabs" aria-label="Onderdelen van de sociale kaart">
            <ul class="kring-tabs__list">
            \(items)</ul>
            </nav>

            """
    }
}

/// What was done just now, at the top of the page that follows.
enum MapNotice {
    static func html(_ text: String, undo: HTML = HTML()) -> HTML {
        """
        <div class="utrecht-alert utrecht-alert--ok kring-notice" role="status"><div class="utrecht-alert__content kring-line">
        <p class="utrecht-paragraph">\(text)</p>\(undo)</div></div>

        """
    }

    /// A button that does something at once.
    static func button(_ text: String, _ address: Address, about: String = "", isSubtle: Bool = false) -> HTML {
        let look: HTML = isSubtle ? " utrecht-button--subtle" : HTML()
        let more: HTML = about.isEmpty ? HTML() : "<span class=\"kring-hidden\">: \(about)</span>"
        return """
            <form action="\(address)" method="post"><button class="utrecht-button\(look)" type="submit">\(text)\(more)\
            </button></form>
            """
    }
}

extension Routes {
    static let socialMap = Address.within("sociale-kaart")
    static let newOrganisation = Address.within("sociale-kaart", "nieuw")
    static let organisationKinds = Address.within("sociale-kaart", "soorten")
    static func removeKind(_ id: OrganisationKind.ID) -> Address { .within("sociale-kaart", "soorten", id, "weghalen") }
    static let doubles = Address.within("sociale-kaart", "dubbelen")
    static func double(_ a: Organisation.ID, _ b: Organisation.ID) -> Address {
        .within("sociale-kaart", "dubbelen", a, b)
    }
    static func keepApart(_ a: Organisation.ID, _ b: Organisation.ID) -> Address {
        .within("sociale-kaart", "dubbelen", a, b, "apart")
    }
    static func undoMerge(_ id: KeptMerge.ID) -> Address {
        .within("sociale-kaart", "samenvoegingen", id, "ongedaan")
    }
    static let consultations = Address.within("sociale-kaart", "overleggen")
    static let newConsultation = Address.within("sociale-kaart", "overleggen", "nieuw")
    static func consultation(_ id: ConsultationBody.ID) -> Address { .within("sociale-kaart", "overleggen", id) }
    static func consultation(_ id: ConsultationBody.ID, _ act: String) -> Address {
        .within("sociale-kaart", "overleggen", id, act)
    }
    static func organisation(_ id: Organisation.ID) -> Address { .within("sociale-kaart", "organisaties", id) }
    static func organisation(_ id: Organisation.ID, _ act: OrganisationAct) -> Address {
        .within("sociale-kaart", "organisaties", id, act.rawValue)
    }
    static func newPerson(of id: Organisation.ID) -> Address {
        .within("sociale-kaart", "organisaties", id, "mensen", "nieuw")
    }
    static func person(_ id: ContactPerson.ID, of organisation: Organisation.ID) -> Address {
        .within("sociale-kaart", "organisaties", organisation, "mensen", id)
    }
    static func person(_ id: ContactPerson.ID, of organisation: Organisation.ID, _ act: PersonAct) -> Address {
        .within("sociale-kaart", "organisaties", organisation, "mensen", id, act.rawValue)
    }
    static func partnerEntry(_ link: Token) -> Address { .within("partner", link.text, "gegevens") }
    static func partnerConfirms(_ link: Token) -> Address { .within("partner", link.text, "klopt") }
}

/// What can be done to an organisation; the raw value is its word in an address.
enum OrganisationAct: String {
    case change = "wijzigen"
    case check = "nog-juist"
    case link = "link"
    case remove = "weghalen"
    case restore = "terugzetten"
}

/// What can be done to a contact person.
enum PersonAct: String {
    case remove = "weghalen"
    case restore = "terugzetten"
    case erase = "wissen"
}
