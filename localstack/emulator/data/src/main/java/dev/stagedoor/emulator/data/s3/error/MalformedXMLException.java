package dev.stagedoor.emulator.data.s3.error;

/** The body is not the XML document that the operation takes. */
public final class MalformedXMLException extends S3Exception {

    private static final long serialVersionUID = 1L;

    public MalformedXMLException() {
        super(400, "MalformedXML", "The XML you provided was not well-formed or did not validate against our "
                + "published schema");
    }
}
