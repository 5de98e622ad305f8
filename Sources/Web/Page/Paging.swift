/// The way to the pages of a list before and after this one; nothing where there is one page.
struct Paging: Sendable {
    /// What is leafed through, in words: `de lijst`.
    let list: String
    /// Counted from 1.
    let here: Int
    let pages: Int
    var previous = "Vorige"
    var next = "Volgende"
    /// Where a page of the list is.
    let address: @Sendable (Int) -> Address

    var html: HTML {
        guard pages > 1 else { return HTML() }
        func link(_ number: Int, _ text: String, _ rel: String) -> HTML {
            "<a class=\"utrecht-link\" href=\"\(address(number))\" rel=\"\(rel)\">\(text)</a>"
        }
        return """
            <nav class="utrecht-pagination" aria-label="Bladeren door \(list)">
            \(when: here > 1, link(here - 1, previous, "prev"))
            <span class="kring-note">Bladzijde \(here) van \(pages)</span>
            \(when: here < pages, link(here + 1, next, "next"))
            </nav>
            """
    }
}
