package dev.stagedoor.payments.messaging;

import java.time.Duration;

import dev.stagedoor.payments.domain.LaterOrders;
import dev.stagedoor.payments.domain.OrderNotKeptException;
import dev.stagedoor.payments.domain.PaymentOrder;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Puts an order back into the queue that it came from, to be seen again after its delay: a function that slept would be paid for.
 * See <a href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html">message timers</a>.
 */
public final class SqsLaterOrders implements LaterOrders {

    private final SqsClient sqs;
    private final String queueUrl;

    public SqsLaterOrders(SqsClient sqs, String queueUrl) {
        this.sqs = sqs;
        this.queueUrl = queueUrl;
    }

    @Override
    public void bringBack(PaymentOrder order, Duration delay) {
        try {
            sqs.sendMessage(send -> send.queueUrl(queueUrl).messageBody(OrderJson.write(order))
                    .delaySeconds(Math.toIntExact(delay.toSeconds())));
        } catch (SdkException e) {
            throw new OrderNotKeptException("The queue did not take the order back: " + e.getMessage(), e);
        }
    }
}
