package dev.stagedoor.emulator.lambda.operations;

import java.util.Base64;

import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.lambda.code.CodePackage;
import dev.stagedoor.emulator.lambda.error.InvalidParameterValueException;
import dev.stagedoor.emulator.lambda.error.RequestTooLargeException;
import io.vertx.core.Future;

/** Where a deployment package comes from: in the call itself, or from S3 with the caller's own rights. */
final class CodeSource {

    private static final int MAX_DIRECT = 50 * 1024 * 1024;

    private CodeSource() {}

    /** Fetches, unzips and holds the package. */
    static Future<CodePackage> fetch(LambdaEngine engine, AwsRequest request, Members code) {
        code.refuse("S3ObjectVersion", "buckets have no versions here");
        code.refuse("ImageUri", "functions come from zips only");
        code.refuse("SourceKMSKeyArn", "there is no KMS");
        String zip = code.text("ZipFile");
        String bucket = code.text("S3Bucket");
        String key = code.text("S3Key");
        if (zip != null && (bucket != null || key != null)) {
            throw new InvalidParameterValueException(
                    "Please do not provide other FunctionCode parameters when providing"
                            + " a ZipFile.");
        }
        if (zip != null) {
            return engine.onWorker(() -> engine.code().hold(decode(zip, request.operation())));
        }
        if (bucket == null || key == null) {
            throw new InvalidParameterValueException("Please provide a source for function code.");
        }
        return fromS3(engine, request, bucket, key);
    }

    private static byte[] decode(String base64, String operation) {
        byte[] zip;
        try {
            zip = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidParameterValueException(
                    "Could not unzip uploaded file. Please check your file, then try to upload again.");
        }
        if (zip.length > MAX_DIRECT) {
            throw new RequestTooLargeException(
                    "Request must be smaller than 70167211 bytes for the " + operation + " operation");
        }
        return zip;
    }

    private static Future<CodePackage> fromS3(LambdaEngine engine, AwsRequest request, String bucket, String key) {
        return engine.packages().next(() -> engine.emulator().bus().call(AwsRequest.of("s3", "GetObject",
                Json.object().put("Bucket", bucket).put("Key", key), request.caller(), request.requestId()))
                .recover(e -> e instanceof AwsException failure
                        ? Future.failedFuture(
                                new InvalidParameterValueException("Error occurred while GetObject. S3 Error"
                                        + " Code: " + failure.code() + ". S3 Error Message: " + failure.getMessage()))
                        : Future.failedFuture(e))
                .compose(object -> engine.onWorker(() -> engine.code().hold(object.payload().getBytes()))));
    }
}
