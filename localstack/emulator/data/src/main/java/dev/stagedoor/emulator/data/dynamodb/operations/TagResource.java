package dev.stagedoor.emulator.data.dynamodb.operations;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import dev.stagedoor.emulator.data.dynamodb.error.ValidationException;
import dev.stagedoor.emulator.data.dynamodb.table.Table;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TagResource.html">TagResource</a>. */
final class TagResource implements Operation {

    private final DynamoDbEngine engine;

    TagResource(DynamoDbEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), Set.of("ResourceArn", "Tags"));
        Tags.requireArn(members);
        new Constraints().notNull("tags", members.node("Tags")).check();
        Map<String, String> tags = Tags.read(members);
        if (tags.isEmpty()) {
            throw new ValidationException("Atleast one Tag needs to be provided as Input.");
        }
        Table table = Tags.table(members, engine.tables());
        Map<String, String> all = new TreeMap<>(table.settings().tags());
        all.putAll(tags);
        Tags.requireLimit(all.size());
        table.settings().tags().putAll(tags);
        return Future.succeededFuture(AwsResponse.empty(200));
    }
}
