package dev.stagedoor.payments.api;

import java.util.ArrayList;
import java.util.List;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stagedoor.payments.domain.CallbackUndeliveredException;
import dev.stagedoor.payments.domain.Callbacks;
import dev.stagedoor.payments.domain.OrderNotKeptException;
import dev.stagedoor.payments.domain.Payment;
import dev.stagedoor.payments.domain.PaymentProvider;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConsumePaymentsTest {

    private final List<String> told = new ArrayList<>();
    private boolean theatreIsClosed;
    private final ConsumePayments consumer = new ConsumePayments(new PaymentProvider(new Theatre(), (order, delay) -> {
        throw new OrderNotKeptException("The test cut the line", null);
    }));

    private final class Theatre implements Callbacks {

        @Override
        public Reception succeeded(String taskToken, Payment payment) {
            return tell(taskToken);
        }

        @Override
        public Reception failed(String taskToken, String error, String cause) {
            return tell(taskToken + " " + error);
        }

        private Reception tell(String what) {
            if (theatreIsClosed) {
                throw new CallbackUndeliveredException("The test closed the theatre", null);
            }
            told.add(what);
            return Reception.TAKEN;
        }
    }

    private static SQSMessage message(String id, String body) {
        SQSMessage message = new SQSMessage();
        message.setMessageId(id);
        message.setBody(body);
        return message;
    }

    private static SQSMessage charge(String id, String paymentMethod) {
        return message(id,
                """
                        {"action":"charge","bookingId":"b-%s","amount":84.5,"currency":"EUR","paymentMethod":"%s","taskToken":"t-%s"}
                        """
                        .formatted(id, paymentMethod, id));
    }

    private List<String> failures(SQSMessage... messages) {
        SQSEvent event = new SQSEvent();
        event.setRecords(List.of(messages));
        return consumer.handleRequest(event, null).getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier).toList();
    }

    @Test
    void everyOrderOfABatchIsAnswered() {
        assertThat(failures(charge("1", "success"), charge("2", "decline"), charge("3", "silent"))).isEmpty();
        assertThat(told).containsExactly("t-1", "t-2 PaymentDeclined");
    }

    @Test
    void anUnreadableOrderIsTheOnlyOneThatFails() {
        assertThat(failures(charge("1", "success"), message("2", "poison"), charge("3", "success")))
                .containsExactly("2");
        assertThat(told).containsExactly("t-1", "t-3");
    }

    @Test
    void whatCouldNotBePutAsideComesAgain() {
        assertThat(failures(charge("1", "slow"), charge("2", "success"))).containsExactly("1");
    }

    @Test
    void whileTheTheatreIsClosedAllComesAgain() {
        theatreIsClosed = true;
        assertThat(failures(charge("1", "success"), charge("2", "decline"))).containsExactly("1", "2");
        theatreIsClosed = false;
        assertThat(failures(charge("1", "success"), charge("2", "decline"))).isEmpty();
        assertThat(told).containsExactly("t-1", "t-2 PaymentDeclined");
    }
}
