import CCurl
import Domain
import Foundation

/// What is said in one dialogue: how far it came, and the server's last words before we took our leave.
private final class Transcript {
    enum Stage {
        /// Until the mail is offered: greeting, TLS, signing in.
        case opening
        /// Whether we may send at all.
        case sender
        /// The recipient, and the wish to send a text.
        case recipient
        /// The server waits for the text, or for what comes after it.
        case text
        /// The server answered to the text.
        case answered
        /// We took our leave.
        case leaving
    }

    private(set) var stage = Stage.opening
    /// The last stage before leaving.
    private(set) var reached = Stage.opening
    private(set) var reply = ""
    private(set) var code = 0

    func said(_ line: some StringProtocol) {
        if line.hasPrefix("QUIT") { stage = .leaving }
        if stage == .opening, line.hasPrefix("MAIL FROM") { enter(.sender) }
        if stage == .sender, line.hasPrefix("RCPT TO") { enter(.recipient) }
    }

    func heard(_ line: some StringProtocol) {
        guard stage != .leaving, line.utf8.count >= 3, let code = Int(line.prefix(3)), (200...599).contains(code) else {
            return
        }
        switch stage {
        case .recipient where code == 354: enter(.text)
        case .text: enter(.answered)
        default: break
        }
        self.code = code
        reply = String(line.prefix(300))
    }

    private func enter(_ stage: Stage) { (self.stage, reached) = (stage, stage) }
}

/// One connection with a mail server, kept open between mails where the server allows. Blocks; for one thread at a time.
final class SMTPDialogue {
    private static let isReady = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    private let server: SMTPServer
    private let handle: UnsafeMutableRawPointer

    init?(_ server: SMTPServer) {
        guard Self.isReady, let handle = curl_easy_init() else { return nil }
        (self.server, self.handle) = (server, handle)
    }

    deinit { curl_easy_cleanup(handle) }

    /// Offers one mail to the server, and says how that ended.
    func deliver(_ mail: ComposedMail) -> Delivery {
        // Options go back to what they were; the connection stays.
        curl_easy_reset(handle)
        let transcript = Transcript()
        guard setUp(), watch(with: transcript), let parts = parts(of: mail), let head = list(mail.head.map(\.text)),
            let recipients = list(["<\(mail.recipient)>"])
        else { return .unavailable("libcurl can't be set up", isServer: true) }
        defer {
            curl_mime_free(parts)
            curl_slist_free_all(head)
            curl_slist_free_all(recipients)
        }
        guard set(CURLOPT_MAIL_FROM, "<\(mail.returnPath)>"),
            kring_curl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK,
            kring_curl_set_pointer(handle, CURLOPT_HTTPHEADER, head) == CURLE_OK,
            kring_curl_set_pointer(handle, CURLOPT_MIMEPOST, UnsafeMutableRawPointer(parts)) == CURLE_OK
        else { return .unavailable("libcurl can't be set up", isServer: true) }
        let code = withExtendedLifetime(transcript) { curl_easy_perform(handle) }
        return Self.delivery(code, transcript)
    }

    private static func delivery(_ code: CURLcode, _ transcript: Transcript) -> Delivery {
        let (words, reply) = (String(cString: curl_easy_strerror(code)), transcript.reply)
        switch (transcript.reached, transcript.code) {
        // The server's answer to the text is what counts, whatever happened after it.
        case (.answered, 200..<300): return .accepted
        case (.text, _): return .cutOff(words)
        case (.answered, 500..<600), (.recipient, 500..<600): return .refused(reply)
        // 421: the server ends the conversation.
        case (.answered, let code): return .unavailable(reply, isServer: code == 421)
        case (.recipient, 400..<500): return .unavailable(reply, isServer: transcript.code == 421)
        // TLS, signing in and being a sender are about us and not about this mail: once that is mended, it may go.
        case (_, 400..<600): return .unavailable("\(words): \(reply)", isServer: true)
        default: return .unavailable(words, isServer: true)
        }
    }

    private func setUp() -> Bool {
        let scheme = server.security == .tls ? "smtps" : "smtp"
        let greeting = server.greeting.addingPercentEncoding(withAllowedCharacters: .urlHostAllowed) ?? "localhost"
        let options: [Bool] = [
            set(CURLOPT_URL, "\(scheme)://\(server.host):\(server.port)/\(greeting)"),
            set(CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            // 'TRY' would fall back to plain text without a word.
            set(
                CURLOPT_USE_SSL, server.security == .none ? Int(CURLUSESSL_NONE.rawValue) : Int(CURLUSESSL_ALL.rawValue)
            ),
            set(CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            // Signals are for a process with one thread.
            set(CURLOPT_NOSIGNAL, 1),
            set(CURLOPT_CONNECTTIMEOUT, min(30, server.patience)),
            set(CURLOPT_TIMEOUT, server.patience),
            set(CURLOPT_MAXCONNECTS, 1),
            server.user.map { set(CURLOPT_USERNAME, $0) } ?? true,
            server.password.map { set(CURLOPT_PASSWORD, $0) } ?? true,
            server.certificates.map { set(CURLOPT_CAINFO, $0) } ?? true,
        ]
        return options.allSatisfy { $0 }
    }

    private func watch(with transcript: Transcript) -> Bool {
        let watcher: curl_debug_callback = { _, type, bytes, count, context in
            guard type == CURLINFO_HEADER_IN || type == CURLINFO_HEADER_OUT, let bytes, let context else { return 0 }
            let transcript = Unmanaged<Transcript>.fromOpaque(context).takeUnretainedValue()
            let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: count), as: UTF8.self)
            for line in text.split(whereSeparator: \.isNewline) {
                if type == CURLINFO_HEADER_IN { transcript.heard(line) } else { transcript.said(line) }
            }
            return 0
        }
        return kring_curl_set_watcher(handle, watcher, Unmanaged.passUnretained(transcript).toOpaque()) == CURLE_OK
            && set(CURLOPT_VERBOSE, 1)
    }

    /// `multipart/alternative`, the plain text first, as a reader takes the last that it can show; then the file.
    private func parts(of mail: ComposedMail) -> OpaquePointer? {
        guard let whole = curl_mime_init(handle), let both = curl_mime_init(handle), let part = curl_mime_addpart(whole)
        else { return nil }
        let bodies = [(mail.text, "text/plain; charset=utf-8"), (mail.html, "text/html; charset=utf-8")]
        for (text, type) in bodies {
            guard let body = curl_mime_addpart(both),
                curl_mime_data(body, text, text.utf8.count) == CURLE_OK, curl_mime_type(body, type) == CURLE_OK,
                curl_mime_encoder(body, "quoted-printable") == CURLE_OK
            else { return nil }
        }
        guard curl_mime_subparts(part, both) == CURLE_OK, curl_mime_type(part, "multipart/alternative") == CURLE_OK
        else { return nil }
        guard let file = mail.attachment else { return whole }
        guard let part = curl_mime_addpart(whole),
            file.bytes.withUnsafeBytes({ bytes in
                curl_mime_data(part, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
            }) == CURLE_OK,
            curl_mime_type(part, file.mediaType) == CURLE_OK, curl_mime_filename(part, file.name) == CURLE_OK,
            curl_mime_encoder(part, "base64") == CURLE_OK
        else { return nil }
        return whole
    }

    private func list(_ texts: [String]) -> UnsafeMutablePointer<curl_slist>? {
        texts.reduce(nil) { curl_slist_append($0, $1) }
    }

    private func set(_ option: CURLoption, _ value: Int) -> Bool {
        kring_curl_set_number(handle, option, value) == CURLE_OK
    }

    private func set(_ option: CURLoption, _ value: String) -> Bool {
        kring_curl_set_text(handle, option, value) == CURLE_OK
    }
}
