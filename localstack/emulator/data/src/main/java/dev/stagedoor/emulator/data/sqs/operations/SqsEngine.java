package dev.stagedoor.emulator.data.sqs.operations;

import java.net.URI;
import java.time.Clock;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.Ids;
import dev.stagedoor.emulator.core.Json;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.data.sqs.queue.Queue;
import dev.stagedoor.emulator.data.sqs.queue.Queues;
import dev.stagedoor.emulator.data.sqs.redrive.MessageMoveTasks;
import io.vertx.core.Future;

/**
 * What the operations share.
 *
 * @param endpoint where the emulator listens: queue URLs begin with it
 */
public record SqsEngine(Queues queues, MessageMoveTasks tasks, Account account, Clock clock, Ids ids, URI endpoint) {

    /** The URL that clients name a queue by. */
    String url(Queue queue) {
        return endpoint + "/" + account.id() + "/" + queue.name().text();
    }

    /** The queue that the member {@code QueueUrl} names. */
    Queue queue(Members members) {
        return queues.require(QueueUrls.name(members.requiredText("QueueUrl"), account));
    }

    /** The answer of an operation that gives nothing back. */
    static Future<AwsResponse> done() {
        return Future.succeededFuture(AwsResponse.ok(Json.object()));
    }
}
