package dev.stagedoor.admissions.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.MessageAttribute;
import com.amazonaws.services.lambda.runtime.events.SQSEvent.SQSMessage;
import dev.stagedoor.admissions.domain.Register;
import dev.stagedoor.admissions.domain.RegisterUnavailableException;
import dev.stagedoor.admissions.domain.Scan;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * A batch of scans from the queue. What could not be counted is named in the answer and comes again; the rest is done. A scan
 * that nobody can read fails each time, until the queue gives it to the dead letter queue.
 */
@Singleton
@Named("admissions-consume")
public class ConsumeScans implements RequestHandler<SQSEvent, SQSBatchResponse> {

    private static final Logger LOG = Logger.getLogger(ConsumeScans.class);

    private final Register register;

    @Inject
    public ConsumeScans(Register register) {
        this.register = register;
    }

    @Override
    public SQSBatchResponse handleRequest(SQSEvent event, Context context) {
        List<BatchItemFailure> failures = new ArrayList<>();
        for (SQSMessage message : event.getRecords()) {
            if (!count(message)) {
                failures.add(new BatchItemFailure(message.getMessageId()));
            }
        }
        return new SQSBatchResponse(failures);
    }

    private boolean count(SQSMessage message) {
        try {
            Scan scan = ScanJson.read(message.getBody(), attribute(message, "door"));
            if (!register.admit(scan)) {
                LOG.infof("Scan %s was counted before", scan.scanId());
            }
            return true;
        } catch (UnreadableScanException e) {
            LOG.errorf("Message %s is no scan: %s", message.getMessageId(), e.getMessage());
        } catch (RegisterUnavailableException e) {
            LOG.warnf("Message %s has to come again: %s", message.getMessageId(), e.getMessage());
        }
        return false;
    }

    private static String attribute(SQSMessage message, String name) {
        Map<String, MessageAttribute> attributes = message.getMessageAttributes();
        MessageAttribute attribute = attributes == null ? null : attributes.get(name);
        return attribute == null ? null : attribute.getStringValue();
    }
}
