package dev.stagedoor.emulator.data.s3.operations;

import dev.stagedoor.emulator.core.bus.AwsException;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.data.s3.error.MalformedPolicyException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.BucketPolicy;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketPolicy.html">PutBucketPolicy</a>: enforced. */
final class PutBucketPolicy implements Operation {

    private static final int MAX_POLICY_CHARACTERS = 20 * 1024;

    private final S3Engine engine;

    PutBucketPolicy(S3Engine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Bucket bucket = engine.bucket(request);
        String text = request.required("Policy");
        if (text.length() > MAX_POLICY_CHARACTERS) {
            throw new MalformedPolicyException("Policies must not exceed " + MAX_POLICY_CHARACTERS + " bytes");
        }
        bucket.policy(new BucketPolicy(text, parse(bucket.name(), text)));
        return Future.succeededFuture(AwsResponse.empty(204));
    }

    private static PolicyDocument parse(String bucket, String text) {
        try {
            return PolicyParser.parse("policy of bucket " + bucket, text, PolicyDocument.Kind.RESOURCE);
        } catch (AwsException e) {
            throw new MalformedPolicyException(e.getMessage());
        }
    }
}
