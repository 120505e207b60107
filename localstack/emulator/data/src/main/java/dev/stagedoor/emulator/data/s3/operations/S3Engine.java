package dev.stagedoor.emulator.data.s3.operations;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Bus;
import dev.stagedoor.emulator.data.s3.error.AccountMismatchException;
import dev.stagedoor.emulator.data.s3.error.KeyTooLongException;
import dev.stagedoor.emulator.data.s3.store.Bucket;
import dev.stagedoor.emulator.data.s3.store.Buckets;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** What the operations share. */
public record S3Engine(Vertx vertx, Account account, Ids ids, Bus bus, Buckets buckets) {

    private static final int MAX_KEY_BYTES = 1024;

    /** Runs what touches files, away from the event loop. */
    Future<AwsResponse> onWorker(Callable<AwsResponse> work) {
        return vertx.executeBlocking(work, false);
    }

    /** The bucket that a call names, if it belongs to whom the caller expects. */
    Bucket bucket(AwsRequest request) {
        String expectedOwner = request.text("ExpectedBucketOwner");
        if (expectedOwner != null && !expectedOwner.equals(account.id())) {
            throw new AccountMismatchException();
        }
        return buckets.require(request.text("Bucket"));
    }

    String key(AwsRequest request) {
        String key = request.required("Key");
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_KEY_BYTES) {
            throw new KeyTooLongException(bytes);
        }
        return key;
    }
}
