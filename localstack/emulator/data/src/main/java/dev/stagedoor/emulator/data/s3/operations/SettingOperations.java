package dev.stagedoor.emulator.data.s3.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.s3.error.MalformedXMLException;
import dev.stagedoor.emulator.data.s3.store.BucketSetting;
import io.vertx.core.Future;

/** The Put, Get and Delete operations of a bucket's configurations: the same three for every kind. */
final class SettingOperations {

    private SettingOperations() {}

    static Operation put(S3Engine engine, BucketSetting setting) {
        return request -> {
            if (!(request.input().get(setting.member()) instanceof ObjectNode value)) {
                throw new MalformedXMLException();
            }
            setting.check(value);
            engine.bucket(request).set(setting, value);
            // S3 has no rule here: two of the Put operations answer 204.
            return Future.succeededFuture(AwsResponse.empty(setting == BucketSetting.TAGGING ? 204 : 200));
        };
    }

    static Operation get(S3Engine engine, BucketSetting setting) {
        return request -> Future.succeededFuture(AwsResponse.ok(setting.output(engine.bucket(request))));
    }

    static Operation delete(S3Engine engine, BucketSetting setting) {
        return request -> {
            engine.bucket(request).clear(setting);
            return Future.succeededFuture(AwsResponse.empty(204));
        };
    }
}
