import Domain

/// The addresses of the figures.
extension Routes {
    static func figures(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers") }
    static func figuresFile(_ format: TableFormat, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "bestand", format.name(of: FiguresFile.stem))
    }
    static func newFigure(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "nieuw") }
    static func figure(_ figure: LocalFigure.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "cijfer", figure)
    }
    static func removeFigure(_ figure: LocalFigure.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "cijfer", figure, "verwijderen")
    }
    static func putBackFigure(_ figure: LocalFigure.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "cijfer", figure, "terugzetten")
    }
    static func readFigures(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "inlezen") }
    static func readHealthFigures(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "inlezen", "rivm") }
    static func readFigureColumns(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "inlezen", "csv") }
    static func readMappedFigures(of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "inlezen", "kolommen")
    }
    static func readScaleFigures(of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "inlezen", "schaal")
    }
    static func figureImport(_ file: FigureImport.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "inlezen", file)
    }
    static func takeFigures(_ file: FigureImport.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "inlezen", file, "overnemen")
    }
    static func undoFigures(_ file: FigureImport.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "inlezen", file, "ongedaan")
    }
    static func figureMap(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "kaart") }
    static func removeFigureMap(of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "kaart", "verwijderen")
    }
    static func putBackFigureMap(of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "kaart", "terugzetten")
    }
    static func figureRequests(of id: Approach.ID) -> Address { .within("aanpak", id, "cijfers", "aanvragen") }
    static func figureRequest(_ request: FigureRequest.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "aanvragen", request)
    }
    static func receiveFigures(_ request: FigureRequest.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "aanvragen", request, "ontvangen")
    }
    static func removeFigureRequest(_ request: FigureRequest.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "aanvragen", request, "verwijderen")
    }
    static func putBackFigureRequest(_ request: FigureRequest.ID, of id: Approach.ID) -> Address {
        .within("aanpak", id, "cijfers", "aanvragen", request, "terugzetten")
    }
}
