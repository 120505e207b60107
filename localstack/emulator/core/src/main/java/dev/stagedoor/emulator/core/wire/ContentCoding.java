package dev.stagedoor.emulator.core.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.WireRequest;
import io.vertx.core.buffer.Buffer;

/**
 * Unpacks bodies that SDKs compress, such as PutMetricData's above 10 KB. See <a
 * href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-compression.html">request compression</a>. What is signed is the
 * packed body.
 */
public final class ContentCoding {

    /** No operation that SDKs compress takes more; a small body can unpack to a thousand times its length. */
    public static final int MAX_UNPACKED = 10 * 1024 * 1024;

    private static final String HEADER = "Content-Encoding";

    private ContentCoding() {}

    /** The length of the body; the bound of what it may unpack to if it is packed. */
    public static int unpackedBytes(WireRequest request) {
        return isPacked(request) ? MAX_UNPACKED : request.body().length();
    }

    /** Whether the body is something else than it says without unpacking. */
    public static boolean isPacked(WireRequest request) {
        return switch (name(request)) {
            // Old SDKs name the protocol in this header, uploads to S3 their framing.
            case "", "identity", "amz-1.0", "aws-chunked" -> false;
            default -> true;
        };
    }

    /** @throws AwsException if the coding is not gzip, the body is broken, or longer than {@value #MAX_UNPACKED} bytes */
    public static WireRequest unpack(WireRequest request) {
        if (!isPacked(request)) {
            return request;
        }
        String coding = name(request);
        if (!coding.equals("gzip")) {
            throw new AwsException(415, "UnsupportedMediaTypeException",
                    "The Stagedoor emulator does not support the Content-Encoding " + coding);
        }
        return new WireRequest(request.method(), request.path(), request.query(), request.headers(),
                gunzip(request.body()));
    }

    private static Buffer gunzip(Buffer body) {
        try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(body.getBytes()))) {
            byte[] bytes = unpacked.readNBytes(MAX_UNPACKED + 1);
            if (bytes.length > MAX_UNPACKED) {
                throw new AwsException(413, "RequestEntityTooLargeException",
                        "The body unpacks to more than " + MAX_UNPACKED + " bytes");
            }
            return Buffer.buffer(bytes);
        } catch (IOException e) {
            throw new AwsException(400, "SerializationException", "The body is not gzip: " + e.getMessage());
        }
    }

    private static String name(WireRequest request) {
        String coding = request.header(HEADER);
        return coding == null ? "" : coding.trim().toLowerCase(Locale.ROOT);
    }
}
