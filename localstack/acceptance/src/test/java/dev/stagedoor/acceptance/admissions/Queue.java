package dev.stagedoor.acceptance.admissions;

import java.time.Duration;
import java.util.Map;

import dev.stagedoor.acceptance.target.Eventually;
import dev.stagedoor.acceptance.target.Target;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ListMessageMoveTasksResultEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** The queue of the scans and its dead letter queue, as an administrator sees them. Close it: it leaves both as they were. */
final class Queue implements AutoCloseable {

    private static final int DEPLOYED_VISIBILITY = 60;

    private final SqsClient sqs;
    private final String url;
    private final String deadUrl;
    private final String deployedRedrive;

    Queue(Target target) {
        sqs = target.client(SqsClient.builder());
        url = target.output("AdmissionsQueueUrl");
        deadUrl = target.output("AdmissionsDeadQueueUrl");
        deployedRedrive = sqs.getQueueAttributes(
                r -> r.queueUrl(url).attributeNames(QueueAttributeName.REDRIVE_POLICY)).attributes()
                .get(QueueAttributeName.REDRIVE_POLICY);
    }

    /** How soon a message that was not deleted comes again: a scenario does not wait for minutes. */
    void visibility(int seconds) {
        set(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(seconds));
    }

    /** How often a message comes before it is given up, until the queue is closed. */
    void receipts(int count) {
        set(QueueAttributeName.REDRIVE_POLICY, "{\"deadLetterTargetArn\":\"" + arn(deadUrl)
                + "\",\"maxReceiveCount\":" + count + "}");
    }

    private void set(QueueAttributeName attribute, String value) {
        sqs.setQueueAttributes(r -> r.queueUrl(url).attributes(Map.of(attribute, value)));
    }

    /** The first message with this body that was given up, and is not the one with that id; it stays where it is. */
    Message awaitDead(String body, String otherThan) throws Exception {
        return Eventually.find("dead message " + body, Duration.ofSeconds(60),
                () -> sqs.receiveMessage(r -> r.queueUrl(deadUrl).maxNumberOfMessages(10).visibilityTimeout(0)
                        .messageAttributeNames("All").messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                        .messages().stream().filter(m -> m.body().equals(body) && !m.messageId().equals(otherThan))
                        .findFirst());
    }

    /** Sends what was given up back to where it came from, and waits until it is there. */
    ListMessageMoveTasksResultEntry redrive() throws Exception {
        String dead = arn(deadUrl);
        sqs.startMessageMoveTask(r -> r.sourceArn(dead));
        return Eventually.find("end of the move task", Duration.ofSeconds(30),
                () -> sqs.listMessageMoveTasks(r -> r.sourceArn(dead)).results().stream().findFirst()
                        .filter(task -> !task.status().equals("RUNNING")));
    }

    String arn() {
        return arn(url);
    }

    private String arn(String queue) {
        return sqs.getQueueAttributes(r -> r.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN)).attributes()
                .get(QueueAttributeName.QUEUE_ARN);
    }

    int dead() {
        return Integer.parseInt(sqs.getQueueAttributes(
                r -> r.queueUrl(deadUrl).attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)).attributes()
                .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    @Override
    public void close() {
        visibility(DEPLOYED_VISIBILITY);
        set(QueueAttributeName.REDRIVE_POLICY, deployedRedrive);
        sqs.receiveMessage(r -> r.queueUrl(deadUrl).maxNumberOfMessages(10)).messages().forEach(
                m -> sqs.deleteMessage(r -> r.queueUrl(deadUrl).receiptHandle(m.receiptHandle())));
        sqs.close();
    }
}
