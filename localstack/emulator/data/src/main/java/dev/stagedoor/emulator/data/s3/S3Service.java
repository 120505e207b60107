package dev.stagedoor.emulator.data.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsService;
import dev.stagedoor.emulator.core.bus.EmulatorContext;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.core.bus.WireProtocol;
import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.data.s3.operations.S3Engine;
import dev.stagedoor.emulator.data.s3.operations.S3Operations;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.BucketPolicy;
import dev.stagedoor.emulator.data.s3.store.Buckets;
import dev.stagedoor.emulator.data.s3.store.S3Limits;
import dev.stagedoor.emulator.data.s3.wire.S3Protocol;

/** Amazon S3 as far as deployment needs it. */
public final class S3Service implements AwsService {

    private final Buckets buckets;
    private final Map<String, Operation> operations;
    private final WireProtocol protocol = new S3Protocol();

    public S3Service(EmulatorContext context) {
        this(context, S3Limits.DEFAULT);
    }

    public S3Service(EmulatorContext context, S3Limits limits) {
        this.buckets = new Buckets(context.workDirectory().resolve("s3"), context.clock(), limits);
        this.operations = S3Operations.all(
                new S3Engine(context.vertx(), context.account(), context.ids(), context.bus(), buckets));
    }

    @Override
    public String name() {
        return "s3";
    }

    @Override
    public WireProtocol protocol() {
        return protocol;
    }

    @Override
    public Map<String, Operation> operations() {
        return operations;
    }

    @Override
    public String action(AwsRequest request) {
        return S3Permissions.action(request.operation());
    }

    @Override
    public List<String> resources(AwsRequest request) {
        return S3Permissions.resources(request);
    }

    @Override
    public Optional<PolicyDocument> resourcePolicy(AwsRequest request) {
        String name = request.text("Bucket");
        if (name == null || request.operation().equals("CreateBucket")) {
            return Optional.empty();
        }
        return buckets.find(name).flatMap(Bucket::policy).map(BucketPolicy::document);
    }
}
