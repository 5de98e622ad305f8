import Domain

/// The question whether to remove an approach in which nothing was done yet.
struct RemoveApproachPage: Sendable {
    var opened: OpenedApproach
    var isUntouched: Bool

    var page: Page {
        opened.page(
            "Verwijder deze aanpak",
            content: """
                <div class="kring-title">\(opened.back)<h1 class="utrecht-heading-1">Verwijder deze aanpak</h1></div>
                \(isUntouched && opened.mayChange ? question : refusal)
                """)
    }

    private var question: HTML {
        """
        <p class="utrecht-paragraph utrecht-paragraph--lead">Weet u zeker dat u ‘\(opened.approach.name)’ wilt verwijderen?</p>
        <p class="utrecht-paragraph">De naam, de planning en de lijsten van de zes stappen verdwijnen. U kunt dit niet ongedaan \
        maken. In het logboek blijft staan dat de aanpak er was.</p>
        <div class="utrecht-button-group"><form action="\(Routes.removeApproach(opened.id))" method="post">\
        <button class="utrecht-button utrecht-button--danger" type="submit">Ja, verwijder de aanpak</button></form>\
        <a class="utrecht-button-link" href="\(Routes.settings(of: opened.id))">Nee, bewaar hem</a></div>
        """
    }

    private var refusal: HTML {
        """
        <p class="utrecht-paragraph utrecht-paragraph--lead">In deze aanpak is al iets gedaan. Daarom kan hij niet meer weg.</p>
        <p class="utrecht-paragraph">U kunt hem wel afronden: dan blijft alles te lezen en kan niemand nog iets veranderen.</p>
        <div class="utrecht-button-group"><a class="utrecht-button-link" \
        href="\(Routes.settings(of: opened.id))">Naar de instellingen</a></div>
        """
    }
}
