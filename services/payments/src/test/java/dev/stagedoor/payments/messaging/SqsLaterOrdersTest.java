package dev.stagedoor.payments.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.stagedoor.payments.domain.OrderNotKeptException;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SqsLaterOrdersTest {

    private static final String ORDER = """
            {"action":"charge","bookingId":"b-1","amount":84.5,"currency":"EUR","paymentMethod":"success","taskToken":"t"}""";

    private final Stub sqs = new Stub();
    private final SqsLaterOrders later = new SqsLaterOrders(sqs, "http://queue");

    private static final class Stub implements SqsClient {

        private final List<SendMessageRequest> sent = new ArrayList<>();
        private boolean unreachable;

        @Override
        public SendMessageResponse sendMessage(SendMessageRequest request) {
            if (unreachable) {
                throw SdkClientException.create("The test cut the line");
            }
            sent.add(request);
            return SendMessageResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "sqs";
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    @Test
    void theOrderGoesBackIntoItsQueueAndIsSeenAfterItsDelay() throws Exception {
        later.bringBack(OrderJson.read(ORDER), Duration.ofMinutes(15));
        SendMessageRequest sent = sqs.sent.get(0);
        assertThat(sent.queueUrl()).isEqualTo("http://queue");
        assertThat(sent.delaySeconds()).isEqualTo(900);
        assertThat(sent.messageBody()).isEqualTo(ORDER);
    }

    @Test
    void withoutTheQueueItHasToComeAgain() {
        sqs.unreachable = true;
        assertThatThrownBy(() -> later.bringBack(OrderJson.read(ORDER), Duration.ofSeconds(1)))
                .isInstanceOf(OrderNotKeptException.class).hasMessageContaining("The test cut the line");
    }
}
