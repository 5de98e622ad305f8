import Domain
import Hummingbird
import Store

/// Saying not to want any more mailings: by a button, or by the mail program itself (RFC 8058).
struct UnsubscribePages: Sendable {
    let site: Site

    /// `GET /afmelden/{code}`: changes nothing, as programs that look ahead follow links.
    func show(_ request: Request, context: SiteContext) async throws -> Response {
        try await page(of: try code(context), isDone: false)
    }

    /// `POST /afmelden/{code}`: unsubscribes, or subscribes again.
    ///
    /// A mail program sends `List-Unsubscribe=One-Click` as a form of either media type, without cookies; it gets no
    /// redirect.
    func change(_ request: Request, context: SiteContext) async throws -> Response {
        let code = try code(context)
        let wantsMailings = await wantsMailings(request)
        guard try await site.store.subscribe(code, wantsMailings: wantsMailings, at: site.clock()) else {
            throw Mistake.unknownUnsubscribeLink
        }
        return try await page(of: code, isDone: true)
    }

    /// Only our own button says so; anything else unsubscribes, whatever it looks like.
    private func wantsMailings(_ request: Request) async -> Bool {
        guard let form = try? await Form(of: request) else { return false }
        return form["keuze"] == "aanmelden"
    }

    private func code(_ context: SiteContext) throws -> MailCode {
        guard let code = MailCode(try context.parameters.require("code")) else {
            throw Mistake.unknownUnsubscribeLink
        }
        return code
    }

    private func page(of code: MailCode, isDone: Bool) async throws -> Response {
        guard let subscription = try await site.store.subscription(code) else { throw Mistake.unknownUnsubscribeLink }
        let page = UnsubscribePage(
            code: code, subscription: subscription, isDone: isDone, isDemonstration: site.isDemonstration)
        return Response(page.page.html)
    }
}

/// Whether somebody gets mailings, and the button that changes it.
struct UnsubscribePage: Sendable {
    var code: MailCode
    var subscription: Subscription
    /// Whether something was changed just now.
    var isDone: Bool
    var isDemonstration: Bool

    private var municipality: String { subscription.municipality.name }

    var page: Page {
        Page(
            title: heading, sender: "Gemeente \(municipality)", home: nil, isDemonstration: isDemonstration,
            content: """
                <div class="kring-letter">
                <h1 class="utrecht-heading-1">\(heading)</h1>
                \(subscription.wantsMailings ? leaving : left)
                <h2 class="utrecht-heading-2">Vragen?</h2>
                <p class="utrecht-paragraph">\(ContactLine.html(subscription.municipality.contact))</p>
                </div>
                """)
    }

    private var heading: String {
        switch (subscription.wantsMailings, isDone) {
        case (true, false): "Wilt u geen mails meer?"
        case (true, true): "U krijgt weer mails"
        case (false, _): "U bent afgemeld"
        }
    }

    private var leaving: HTML {
        """
        <p class="utrecht-paragraph">De gemeente \(municipality) stuurt mails over de aanpak van eenzaamheid naar \
        <strong>\(subscription.address.text)</strong>.</p>
        <p class="utrecht-paragraph">Meldt u zich af, dan krijgt u geen uitnodigingen en nieuwsbrieven meer. Mails die \
        alleen over uzelf gaan, kunnen nog wel komen.</p>
        <form class="utrecht-button-group" action="\(Routes.unsubscribe(code))" method="post">\
        <button class="utrecht-button utrecht-button--primary-action" type="submit" name="keuze" value="afmelden">\
        Meld mij af</button></form>
        """
    }

    private var left: HTML {
        """
        <p class="utrecht-paragraph">De gemeente \(municipality) stuurt geen uitnodigingen en nieuwsbrieven meer naar \
        <strong>\(subscription.address.text)</strong>. Mails die alleen over uzelf gaan, kunnen nog wel komen.</p>
        <form class="utrecht-button-group" action="\(Routes.unsubscribe(code))" method="post">\
        <button class="utrecht-button" type="submit" name="keuze" value="aanmelden">Toch weer mails ontvangen</button>\
        </form>
        """
    }
}
