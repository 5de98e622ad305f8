import Domain
import Testing

@Suite struct ThemeTests {
    private static let own = try! Theme(
        ":root { --utrecht-document-color: #17272d; --utrecht-document-background-color: #ffffff; "
            + "--utrecht-action-color: #0b5563; --utrecht-action-contrast-color: #ffffff; }"
            + "@media (prefers-color-scheme: dark) { :root { --utrecht-document-color: #e6eded; "
            + "--utrecht-document-background-color: #10181b; --utrecht-action-contrast-color: #06272d; } }")

    @Test func whatIsReadIsWrittenAnew() throws {
        let theme = try Theme(
            """
            /* huisstijl */
            .heldermeer-theme {
              --utrecht-action-color: #7a1f5c ;
              --utrecht-document-font-family: "Fira Sans", Arial, sans-serif;
              --utrecht-action-color: #6b1a50
            }
            """)
        #expect(
            theme.css == """
                :root {
                  --utrecht-document-font-family: "Fira Sans", Arial, sans-serif;
                }
                @media (prefers-color-scheme: light) {
                :root {
                  --utrecht-action-color: #6b1a50;
                }
                }

                """)
        #expect(
            try Theme(theme.css.replacing("light", with: "dark")).dark
                == theme.light.filter { $0.name.contains("action") })
        #expect(theme.contrastProblems(over: Self.own).isEmpty)
    }

    @Test(arguments: [
        (":root { color: red; }", 1), ("body { --utrecht-action-color: #fff; }", 1),
        (":root {\n --utrecht-action-color: red;\n}", 2), (":root { --utrecht-a: url(https://elders.example/x); }", 1),
        (":root {\n\n --kleur: #fff }", 3), ("@import 'x.css';", 1), ("\n@media print { :root { --utrecht-a: 1 } }", 2),
        (":root { --utrecht-a: 1", 1), ("/* open", 1), (":root { --utrecht-a: expression(alert(1)) }", 1),
        (":root { --utrecht-a: \\75rl(x) }", 1), (":root { --utrecht-a: 1 } </style><script>", 1),
        (":root { --utrecht-a: '} body { color: red }", 1), (":root { --utrecht-a }", 1), (":root, body { }", 1),
        (":root { --utrecht-action-color: rgba(0, 0, 0, 0.5) }", 1), (":root { --utrecht-: 1 }", 1),
        (":root { --utrecht-document-background-color: transparent }", 1),
    ])
    func anythingElseIsRefusedWithItsLine(css: String, line: Int) {
        let problem = #expect(throws: Theme.Problem.self) { try Theme(css) }
        #expect(problem?.line == line)
    }

    /// No file makes a page unreadable.
    @Test(arguments: [
        ("--utrecht-paragraph-font-size: 3px", "is 3 px. Dat kan niet: neem 13 tot 64 px."),
        ("--utrecht-heading-1-font-size: 9rem", "is 144 px. Dat kan niet: neem 13 tot 64 px."),
        ("--utrecht-space-md: 400px", "is 400 px. Dat kan niet: neem 0 tot 96 px."),
        ("--utrecht-document-line-height: 0.5", "is 0,5. Dat kan niet: neem 1,2 tot 2,2."),
        ("--utrecht-button-min-block-size: 0", "is 0 px. Dat kan niet: neem 24 tot 96 px."),
        ("--utrecht-page-max-inline-size: 10rem", "is 160 px. Dat kan niet: neem 640 tot 1600 px."),
        ("--utrecht-space-md: calc(100 * 4rem)", "kunnen wij niet narekenen. Schrijf haar als 16px of 1rem."),
    ])
    func aMeasureThatWrecksPagesIsRefused(declaration: String, problem: String) throws {
        let found = #expect(throws: Theme.Problem.self) { try Theme(":root {\n  \(declaration);\n}") }
        #expect(found?.line == 2)
        #expect(found?.text.hasSuffix(problem) == true, "\(found?.text ?? "")")
    }

    @Test(arguments: ["--utrecht-space-md: 2rem", "--utrecht-border-radius: 0", "--utrecht-document-line-height: 1.6"])
    func aMeasureThatFitsIsTaken(declaration: String) throws {
        #expect(try Theme(":root { \(declaration); }").light.count == 1)
    }

    @Test func whatCanNotBeReadIsNamed() throws {
        let theme = try Theme(":root { --utrecht-action-color: #f4b942; --utrecht-document-color: #222 }")
        let problems = theme.contrastProblems(over: Self.own)
        #expect(problems.map(\.front) == ["--utrecht-action-color", "--utrecht-action-contrast-color"])
        #expect(problems.allSatisfy { !$0.isDark && $0.needed == 4.5 && abs($0.contrast - 1.75) < 0.05 })
        let dark = try Theme(
            "@media (prefers-color-scheme: dark) { .x { --utrecht-action-color: #2f4f4f } }")
        #expect(dark.contrastProblems(over: Self.own).contains { $0.isDark && $0.front == "--utrecht-action-color" })
    }

    /// Held against the examples of WCAG and of colour pickers.
    @Test(arguments: [
        ("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#767676", "#fff", 4.54), ("#0b5563", "#fff", 8.4),
        ("rgb(11, 85, 99)", "#fff", 8.4), ("hsl(190 80% 21.57%)", "white", 0), ("#5f7379", "#ffffff", 5.0),
    ])
    func contrasts(front: String, back: String, expected: Double) throws {
        let a = try #require(Colour(front))
        guard let b = Colour(back) else {
            let same = try #require(Colour("#0b5563"))
            #expect(expected == 0 && abs(a.contrast(with: same) - 1) < 0.02)
            return
        }
        #expect(abs(a.contrast(with: b) - expected) < 0.06)
    }

    @Test(arguments: ["", "#12", "#12345g", "red", "rgb(1,2)", "#11223344", "hsl(10,20,30)", "rgb(a,b,c)", "url(x)"])
    func noColour(text: String) { #expect(Colour(text) == nil) }
}
