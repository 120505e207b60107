package dev.stagedoor.emulator.data.sqs.operations;

import dev.stagedoor.emulator.core.bus.AwsRequest;
import dev.stagedoor.emulator.core.bus.AwsResponse;
import dev.stagedoor.emulator.core.bus.Operation;
import io.vertx.core.Future;

/** <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">SendMessage</a>. */
final class SendMessage implements Operation {

    private final SqsEngine engine;

    SendMessage(SqsEngine engine) {
        this.engine = engine;
    }

    @Override
    public Future<AwsResponse> execute(AwsRequest request) {
        Members members = Members.of(request.input(), OutgoingMessage.MEMBERS);
        OutgoingMessage message = OutgoingMessage.of(members, engine.queue(members), engine, request.caller());
        return Future.succeededFuture(AwsResponse.ok(message.send()));
    }
}
