import Domain

/// A document of step 1 as a page: what it says now, what it leaves out, and its files.
struct VisionDocumentPage: Sendable {
    let opened: OpenedVision
    let name: VisionFile.Name

    var page: Page {
        opened.page(
            name.label, width: .sheet,
            content: """
                \(opened.back)
                \(todo)
                \(WrittenBody(document: name.document(opened.material), medium: .screen, isWithinSite: true).html)
                <section class="kring-section kring-section--screen" aria-labelledby="downloads">
                <h2 class="utrecht-heading-2" id="downloads">Downloads</h2>
                <div>
                <ul class="utrecht-unordered-list">
                \(WrittenFormat.allCases.map(download))</ul>
                </div>
                </section>
                """)
    }

    private func download(_ format: WrittenFormat) -> HTML {
        """
        <li><a class="utrecht-link" href="\(Routes.file(opened.id, VisionFile(name, format)))">\(name.label) \
        \(format.label)</a></li>

        """
    }

    /// The parts that are left out, or said in part only.
    private var todo: HTML {
        let vision = opened.vision
        let parts = name.parts.filter { vision.progress(of: $0) != .filled }
        guard opened.mayChange, !parts.isEmpty else { return HTML() }
        let links = parts.map { part -> HTML in
            "<li><a class=\"utrecht-link\" href=\"\(Routes.vision(opened.id, part))\">\(part.title)</a></li>\n"
        }
        return """
            <div class="utrecht-alert kring-notice"><div class="utrecht-alert__content">
            <p class="utrecht-paragraph">Wat leeg is, laat \(name.article) weg. Nog aan te vullen:</p>
            <ul class="utrecht-unordered-list">
            \(links)</ul>
            </div></div>

            """
    }
}

extension VisionFile.Name {
    /// The parts that it is written from.
    fileprivate var parts: [VisionPart] {
        switch self {
        case .vision: VisionPart.allCases.filter { $0 != .council }
        case .councilNote: VisionPart.allCases.filter { $0 != .occasion && $0 != .participation }
        }
    }
}
