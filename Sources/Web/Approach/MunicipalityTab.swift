import Domain

/// The pages about the municipality itself, beside each other.
enum MunicipalityTab: CaseIterable {
    case settings, members, look, post, record

    private var label: String {
        switch self {
        case .settings: "Gegevens"
        case .members: "Mensen"
        case .look: "Huisstijl"
        case .post: "Post"
        case .record: "Logboek"
        }
    }

    private var address: Address {
        switch self {
        case .settings: Routes.municipality
        case .members: Routes.members
        case .look: Routes.look
        case .post: Routes.outbox
        case .record: Routes.record
        }
    }

    /// Who sees it; the gate says the same of its address.
    private var role: Member.Role { self == .record || self == .post ? .coordinator : .viewer }

    /// The tabs that somebody may open.
    static func bar(on here: MunicipalityTab, for member: SignedIn) -> HTML {
        let items = allCases.filter { $0.role == .viewer || member.isCoordinator }.map { tab -> HTML in
            """
            <li><a class="kring-tabs__link" href="\(tab.address)"\(when: tab == here, " aria-current=\"page\"")>\
            \(tab.label)</a></li>

            """
        }
        return """
            <nav class="kring-tabs" aria-label="Onderdelen van Gemeente">
            <ul class="kring-tabs__list">
            \(items)</ul>
            </nav>
            """
    }
}
