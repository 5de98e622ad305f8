import Domain

/// The addresses of initiatives and policy documents.
extension Routes {
    static func initiatives(of id: Approach.ID) -> Address { .within("aanpak", id, "initiatieven") }
    static func newInitiative(of id: Approach.ID) -> Address { .within("aanpak", id, "initiatieven", "nieuw") }
    static func initiativesFile(_ format: TableFormat, of id: Approach.ID) -> Address {
        .within("aanpak", id, "initiatieven", "bestand", format.name(of: InitiativesFile.stem))
    }
    static func initiative(_ initiative: Initiative.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "initiatieven", initiative)
    }
    static func tieCarrier(_ initiative: Initiative.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "initiatieven", initiative, "uitvoerder")
    }
    static func removeInitiative(_ initiative: Initiative.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "initiatieven", initiative, "weghalen")
    }
    static func putBackInitiative(_ initiative: Initiative.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "initiatieven", initiative, "terugzetten")
    }

    static func policies(of id: Approach.ID) -> Address { .within("aanpak", id, "beleid") }
    static func newPolicy(of id: Approach.ID) -> Address { .within("aanpak", id, "beleid", "nieuw") }
    static func policy(_ document: PolicyDocument.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "beleid", document)
    }
    static func policyFile(_ document: PolicyDocument.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "beleid", document, "bestand")
    }
    static func removePolicyFile(_ document: PolicyDocument.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "beleid", document, "bestand", "weghalen")
    }
    static func removePolicy(_ document: PolicyDocument.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "beleid", document, "weghalen")
    }
    static func putBackPolicy(_ document: PolicyDocument.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "beleid", document, "terugzetten")
    }
}
