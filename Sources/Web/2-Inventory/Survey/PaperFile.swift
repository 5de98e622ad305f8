import Documents
import Domain
import HTTPTypes
import Hummingbird
import Logging
import NIOCore

extension Fieldwork {
    /// The questionnaire to fill in on paper, as a download.
    func paperFile(in language: Language, site: Site, _ context: SiteContext) async throws -> Response {
        do {
            let bytes = try await paper(in: language, as: .pdf, QuestionnaireDocuments(sharing: site.documents))
            return Response(
                status: .ok,
                headers: [
                    .contentType: "application/pdf",
                    .contentDisposition: "attachment; filename=\"\(paperName(in: language, as: .pdf))\"",
                    .cacheControl: "no-cache",
                ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch let missing as ConverterMissing {
            context.logger.error(
                "A converter is missing", metadata: ["program": "\(missing.program)", "install": "\(missing.install)"])
            throw Mistake.converterMissing(program: missing.program)
        }
    }
}
