import Domain
import Testing

struct VisionDocumentTests {
    private func material(_ vision: Vision = .whole, meeting: Day? = Day("2027-03-09")) -> VisionMaterial {
        VisionMaterial(
            vision: vision, municipality: "Heldermeer", name: "Samen tegen eenzaamheid", meeting: meeting,
            date: visionDay)
    }

    private func vision(_ change: (inout Vision) -> Void) -> Vision {
        var vision = Vision.whole
        change(&vision)
        return vision
    }

    @Test func theVisionHasAllItsSectionsInOrder() {
        let document = WrittenDocument.vision(material())
        #expect(
            document.sections.map(\.id) == [
                "aanleiding", "rol", "eenzaamheid", "voor-wie", "doelen", "nodig", "wie-doet-mee", "middelen", "verder",
            ])
        for words in [
            "Wij zien het elke dag.", "Regisseren. De gemeente brengt partijen bij elkaar",
            "Wij richten ons op sociale én emotionele eenzaamheid.", "Jongvolwassenen. Zij staan er alleen voor.",
            "12,7%", "in 2024", "11%", "op 31 december 2029", "Wmo: voorkomen van zwaardere steun, participatie",
            "Bron: Gezondheidsmonitor (GGD’en, CBS en RIVM)",
            "Zij vertellen ons wat hen hielp en wat niet en vertellen hun verhaal op de bijeenkomst.",
            "Er is € 45.000 per jaar beschikbaar, uit het budget sociaal domein.", "samen 16 uur per week",
            "Dit geldt tot en met 31 december 2029.", "Op 9 maart 2027 bespreken wij de uitkomsten",
            "Elk jaar laten wij de raad weten hoe het gaat.",
        ] {
            #expect(document.words.contains(words), "\(words)")
        }
    }

    @Test func whatIsEmptyIsLeftOut() {
        let document = WrittenDocument.vision(material(Vision(), meeting: nil))
        #expect(document.sections.map(\.id) == ["aanleiding", "verder"])
        let note = WrittenDocument.councilNote(material(Vision(), meeting: nil))
        #expect(note.sections.map(\.id) == ["waarom", "verder"])
    }

    /// Each part is taken away in turn: no sentence is left without its words.
    @Test func nothingUnfinishedIsEverPrinted() {
        let changes: [(inout Vision) -> Void] = [
            { $0.occasion.text = "" }, { $0.role = .init() }, { $0.role.roles = [] }, { $0.forms = .init() },
            { $0.groups = [] }, { $0.groups[0].reason = "" }, { $0.goals = [] },
            { $0.goals = [Goal(id: "x", title: "Y")] },
            { $0.preconditions = Vision().preconditions }, { $0.participation = .init() }, { $0.means = .init() },
            { $0.means.source = "" }, { $0.means.money = 0 }, { $0.means.hours = Quantity(0) },
            { $0.means.until = nil },
            { $0.means.isGranted = nil }, { $0.means.isGranted = false }, { $0.council = .init() },
            { $0.council.request = nil },
        ]
        for (index, change) in changes.enumerated() {
            let material = material(vision(change))
            for document in [WrittenDocument.vision(material), .councilNote(material)] {
                let words = document.words
                for wrong in ["Nog te bepalen", "nil", "  ", " .", " ,", "..", ": .", "Optional", ",,"] {
                    // A list's lead is followed by a space, also where nothing comes after it.
                    let tidy = words.replacing(" \n", with: "\n")
                    #expect(!tidy.contains(wrong), "change \(index): '\(wrong)' in \(tidy)")
                }
                #expect(document.sections.allSatisfy { !$0.blocks.isEmpty })
            }
        }
    }

    @Test func moneyThatIsNotThereYetIsAskedFor() {
        let asked = WrittenDocument.councilNote(material(vision { $0.means.isGranted = false })).words
        #expect(
            asked.contains(
                "Voor de aanpak € 45.000 per jaar beschikbaar te stellen tot en met 31 december 2029, uit het budget sociaal domein."
            ))
        #expect(asked.contains("Dat geld is er nog niet."))
        let granted = WrittenDocument.councilNote(material()).words
        #expect(!granted.contains("beschikbaar te stellen"))
        #expect(granted.contains("Wij vragen de raad de visie ‘Samen tegen eenzaamheid’ vast te stellen."))
    }

    @Test(arguments: [
        (CouncilRequest.Request.adopt, "vast te stellen"), (.discuss, "ensen en bedenkingen te geven"),
        (.know, "kennis te nemen van"),
    ])
    func theCouncilIsAskedWhatWasChosen(request: CouncilRequest.Request, words: String) {
        #expect(WrittenDocument.councilNote(material(vision { $0.council.request = request })).words.contains(words))
    }

    @Test func openPreconditionsAreNamedInBoth() {
        let material = material(
            vision {
                $0.preconditions[3] = Precondition(
                    kind: .contacts, state: .open, owner: "Sanne", note: "Er ontbreken er 31")
                $0.preconditions[6] = Precondition(kind: .commitment, state: .inHand)
            })
        let document = WrittenDocument.vision(material).words
        #expect(
            document.contains("Een contactpersoon bij elke organisatie. Er ontbreken er 31. Wie: Sanne."))
        #expect(document.contains("Organisaties gebonden aan de aanpak. Hier wordt aan gewerkt."))
        #expect(document.contains("Al in orde: steun in de politiek en in de eigen organisatie; rollen"))
        #expect(
            WrittenDocument.councilNote(material).words.contains(
                "Nog niet in orde: een contactpersoon bij elke organisatie; organisaties gebonden aan de aanpak."))
    }

    @Test func reachIsSaidNotToBeEffect() {
        let reached = WrittenDocument.vision(material(vision { $0.goals[0].measures = .reach })).words
        #expect(reached.contains("zegt nog niet of zij zich minder eenzaam voelen"))
        let measured = WrittenDocument.vision(material()).words
        #expect(measured.contains("bewijst daarom niet dat de aanpak het heeft veroorzaakt"))
        #expect(!measured.contains("Hoeveel mensen wij bereiken"))
    }

    @Test func theNoteNamesWhatItHasNoRoomFor() {
        let note = WrittenDocument.councilNote(
            material(
                vision {
                    $0.groups = (1...7).map { TargetGroup(id: "\($0)", name: "Groep \($0)", reason: "x") }
                    $0.goals = (1...6).map { Goal(id: "\($0)", title: "Doel nummer \($0)") }
                })
        ).words
        #expect(note.contains("groep 1, groep 2, groep 3, groep 4, groep 5 en nog 2 groepen."))
        #expect(note.contains("Doel nummer 4.") && !note.contains("Doel nummer 5"))
        #expect(note.contains("In de visie staan nog 2 doelen."))
    }

    @Test func aMeetingThatHasBeenIsNotAnnounced() {
        let past = material(meeting: visionDay.adding(days: -1))
        for document in [WrittenDocument.vision(past), .councilNote(past)] {
            #expect(!document.words.contains("22 november 2026"))
        }
        #expect(WrittenDocument.councilNote(material()).words.contains("Op 9 maart 2027 is er een bijeenkomst"))
    }

    @Test func aTextOfSeveralLinesBecomesParagraphs() {
        #expect(
            WrittenDocument.paragraphs(" een \n\n  twee   drie\n\t\n") == [.paragraph("een"), .paragraph("twee drie")])
        #expect(WrittenDocument.paragraphs("").isEmpty)
    }
}
