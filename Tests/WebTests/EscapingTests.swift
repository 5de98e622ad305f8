import Domain
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Whatever is typed stays text.
struct EscapingTests {
    private static let hostile = "</textarea><script>alert('x')</script>\"><img src=x onerror=alert(1)>&amp;"

    @Test func everyTextFieldOfEveryScreen() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            // What opens the questions that are not asked of everybody.
            let opening = ["q5": "2", "q13": "1", "q16": "1"]
            var seen = 0
            for screen in visit.survey.questionnaire.screens {
                let address = link.page(screen.id)
                let empty = try await visit.get(address).text
                let fields = screen.questions.flatMap(\.columns).map(\.name).filter { name in
                    empty.contains("id=\"\(name)\"")
                }
                let opened = screen.questions.compactMap { question in
                    opening[question.id].map { "\(question.id)=\($0)" }
                }
                let body = fields.map { "\($0)=\(encoded(Self.hostile))" } + opened
                #expect(try await visit.post(address, body: body.joined(separator: "&")).status == .seeOther)
                let page = try await visit.get(address).text
                #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("'x'"))
                let shown = page.components(separatedBy: "&lt;/textarea&gt;&lt;script&gt;alert(&#39;x&#39;)").count - 1
                #expect(shown == fields.count)
                seen += shown
            }
            #expect(seen == 17)
        }
    }

    @Test func thePageOfProblemsToo() async throws {
        try await visiting { visit in
            let link = try await visit.begin()
            let page = try await visit.post(link.page("I-1"), ["q1": Self.hostile, "q2": Self.hostile])
            #expect(page.status == .unprocessableContent)
            #expect(!page.text.contains("<script") && !page.text.contains("<img"))
        }
    }

    @Test func whatAMunicipalityWrites() async throws {
        try await visiting(
            with: survey {
                $0.introduction.contact = Self.hostile
                $0.questionnaire.title = Localized(same: Self.hostile)
                $0.questionnaire.parts[0].title = Localized(same: Self.hostile)
            }
        ) { visit in
            let link = try await visit.begin()
            for address in [
                "/", "/vragenlijst/samen-2026", "/vragenlijst/samen-2026/uw-antwoorden", link.page("I-1"),
                link.page("later"),
            ] {
                let page = try await visit.get(address).text
                #expect(!page.contains("<script") && !page.contains("<img"))
            }
        }
    }

    @Test func aHostThatIsNoHost() async throws {
        try await visiting(over: .live) { visit in
            let link = try await visit.begin()
            let page = try await visit.get(link.page("I-1"), headers: [HTTPField.Name("Host")!: "\"><script>"])
            #expect(!page.text.contains("<script"))
        }
    }

    private func encoded(_ text: String) -> String {
        text.utf8.map { "%" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
