import Documents
import Domain
import Hummingbird
import NIOCore
import Store

/// The planning in a member's own agenda: an address that an agenda follows, without signing in.
struct CalendarPages: Sendable {
    let site: Site
    let today: Today

    /// `GET /agenda`
    func show(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let made = try await site.store.calendarMade(of: member.member.id)
        return Response(CalendarPage(member: member, site: site, made: made).page.html)
    }

    /// `POST /agenda`: a new address, which is shown this once. It is not sent on to another page: the address would end
    /// up in the browser's history, and nobody can make it out of what is stored.
    func make(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        let token = site.newLink()
        try await site.store.makeCalendar(token, of: member.member.id, member.act(at: site.clock()))
        let page = CalendarPage(
            member: member, site: site, made: today.day, address: site.full(Routes.calendar(token), asked: request))
        return Response(page.page.html)
    }

    /// `POST /agenda/intrekken`
    func withdraw(_ request: Request, context: SiteContext, member: SignedIn) async throws -> Response {
        try await site.store.withdrawCalendar(of: member.member.id, member.act(at: site.clock()))
        return .seeOther(Routes.calendar)
    }

    /// `GET /agenda/{file}`: the calendar itself, for programs.
    func file(_ request: Request, context: SiteContext) async throws -> Response {
        let name = try context.parameters.require("file")
        guard name.hasSuffix(".ics"), let token = Token(text: String(name.dropLast(4))),
            let municipality = try await site.store.municipality(ofCalendar: token)
        else { throw Mistake.noSuchPage }
        var calendar = ApproachCalendar { site.full($0, asked: request) }
        let approaches = try await site.store.approaches(of: municipality).filter { $0.finished == nil }
        for approach in approaches {
            calendar.add(
                approach, path: try await site.store.path(of: approach.id),
                kept: try await site.store.planning(of: approach.id),
                tasks: try await site.store.tasks(of: approach.id),
                requests: try await site.store.figureRequests(of: approach.id),
                isOnly: approaches.count == 1, today: today.day)
        }
        let place = try await site.store.municipality(municipality)?.name ?? ""
        return Response(
            status: .ok,
            headers: [
                .contentType: CalendarFile.mediaType, .contentDisposition: "inline; filename=\"kring.ics\"",
                .cacheControl: "private, no-cache",
            ],
            body: ResponseBody(
                byteBuffer: ByteBuffer(bytes: calendar.file(name: "Samen tegen eenzaamheid \(place)").bytes)))
    }
}
