extension Assets {
    /// The Python program that prints HTML as PDF; its own first lines say which messages it takes and gives.
    public static let pdfWorker: [UInt8] = PackageResources.pdf_worker_py
}
