import Domain

/// What stands around a page of somebody who is signed in: who that is, and the way out.
struct MemberShell: Sendable {
    var name: String
    var municipality: String

    init(_ signedIn: SignedIn) {
        name = signedIn.member.name
        municipality = signedIn.municipality.name
    }

    var account: HTML {
        """
        <nav class="kring-account" aria-label="Uw menu">
        <a class="utrecht-link" href="\(Routes.socialMap)">Sociale kaart</a>
        <a class="utrecht-link" href="\(Routes.municipality)">Gemeente</a>
        <a class="utrecht-link" href="\(Routes.account)"><span class="kring-hidden">Uw account: </span>\(name)</a>
        <form action="\(Routes.signOut)" method="post">\
        <button class="utrecht-button utrecht-button--subtle" type="submit">Uitloggen</button></form>
        </nav>
        """
    }
}

extension Page {
    /// A page for somebody who is signed in.
    ///
    /// - Parameters:
    ///   - bar: what stands between masthead and content: the steps of the approach.
    init(
        _ title: String, for signedIn: SignedIn, site: Site, width: Width = .page, bar: HTML = HTML(), content: HTML
    ) {
        self.init(
            title: title, sender: "Gemeente \(signedIn.municipality.name)", home: Routes.approaches, width: width,
            isDemonstration: site.isDemonstration, municipality: signedIn.municipality,
            member: MemberShell(signedIn), bar: bar, content: content)
    }
}
