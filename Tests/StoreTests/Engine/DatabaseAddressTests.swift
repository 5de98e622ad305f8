import Store
import Testing

@Suite struct DatabaseAddressTests {
    @Test(arguments: ["kring.sqlite", "/var/lib/kring/kring.sqlite", "gemeente: wij.sqlite"])
    func pathsAreFiles(text: String) throws {
        #expect(try DatabaseAddress(text) == .sqlite(path: text))
    }

    @Test(arguments: ["postgres://kring@localhost/kring", "postgresql:///kring?host=/run/postgresql"])
    func urlsArePostgreSQL(text: String) throws {
        #expect(try DatabaseAddress(text) == .postgres(url: text))
    }

    @Test(arguments: [
        "", ":memory:", "mysql://localhost/kring", "postgres://localhost:port/kring",
        "postgres://localhost/kring?unknown=1", "a\0b",
    ])
    func othersAreRefused(text: String) {
        #expect(throws: StoreError.self) { try DatabaseAddress(text) }
    }

    @Test func noPasswordIsShown() throws {
        let address = try DatabaseAddress("postgres://kring:geheim%40@db.example:5433/kring?password=geheim")
        #expect(address.description == "postgres://db.example:5433/kring")
    }

    @Test func noPasswordIsInAnError() {
        let error = #expect(throws: StoreError.self) {
            try DatabaseAddress("postgres://kring:geheim@db:geheim/kring")
        }
        #expect(error?.description.contains("geheim") == false)
    }
}
