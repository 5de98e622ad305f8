import Domain

/// Who was asked, in short, on the page of the fieldwork.
struct RecipientPart: Sendable {
    let field: OpenedField

    var html: HTML {
        let (opened, entries) = (field.opened, field.entries)
        let unreachable = field.active.count { $0.mail == nil }
        let choose: HTML = """
            <div class="utrecht-button-group"><a class="utrecht-button-link" href="\(Routes.field(opened, .choose))">\
            \(entries.isEmpty ? "Kies genodigden" : "Nodig meer mensen uit")</a></div>
            """
        let list: HTML = """
            <p class="utrecht-paragraph"><a class="utrecht-link" href="\(Routes.field(opened, .recipients))">\
            \(Amount.of(entries.count, "genodigde", "genodigden"))</a>, van \
            \(Amount.of(Set(entries.map(\.organisation.id)).count, "organisatie", "organisaties")).\
            \(when: unreachable > 0, " \(unreachable == 1 ? "Eén krijgt" : "\(unreachable) krijgen") geen mail van Kring: zonder adres of toestemming, afgemeld, of met een adres dat niet bestaat.")</p>
            """
        let none: HTML = "<p class=\"utrecht-paragraph\">Er staat nog niemand op de lijst.</p>"
        return """
            <section class="kring-section-apart" aria-labelledby="genodigden">
            <h2 class="utrecht-heading-2" id="genodigden">Genodigden</h2>
            \(entries.isEmpty ? none : list)
            \(when: field.mayChange && field.isGoing, choose)
            </section>

            """
    }
}
