package dev.stagedoor.payments.api;

import java.util.ArrayList;
import java.util.List;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stagedoor.payments.domain.CallbackUndeliveredException;
import dev.stagedoor.payments.domain.OrderNotKeptException;
import dev.stagedoor.payments.domain.PaymentOrder;
import dev.stagedoor.payments.domain.PaymentProvider;
import dev.stagedoor.payments.messaging.OrderJson;
import dev.stagedoor.payments.messaging.UnreadableOrderException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * A batch of orders from the queue. What could not be answered is named in the answer and comes again; the rest is done. An order
 * that nobody can read fails each time, until the queue gives it to the dead letter queue. Task tokens stay out of the log.
 */
@Singleton
@Named("payments-consume")
public class ConsumePayments implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = Logger.getLogger(ConsumePayments.class);

    private final PaymentProvider provider;

    @Inject
    public ConsumePayments(PaymentProvider provider) {
        this.provider = provider;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            if (!settle(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean settle(SQSMessage message) {
        try {
            PaymentOrder order = OrderJson.read(message.getBody());
            LOG.infof("%s of %s %s for booking %s, method %s: %s", order.action(), order.amount().toPlainString(),
                    order.currency(), order.bookingId(), order.paymentMethod(), provider.settle(order).text());
            return true;
        } catch (UnreadableOrderException e) {
            LOG.errorf("Message %s is no order: %s", message.getMessageId(), e.getMessage());
        } catch (CallbackUndeliveredException | OrderNotKeptException e) {
            LOG.warnf("Message %s has to come again: %s", message.getMessageId(), e.getMessage());
        }
        return false;
    }
}
