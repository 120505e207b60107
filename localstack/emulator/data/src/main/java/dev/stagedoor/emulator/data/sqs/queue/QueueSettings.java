package dev.stagedoor.emulator.data.sqs.queue;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import dev.stagedoor.emulator.core.iam.PolicyDocument;
import dev.stagedoor.emulator.core.iam.parse.MalformedPolicyDocumentException;
import dev.stagedoor.emulator.core.iam.parse.PolicyParser;
import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeNameException;
import dev.stagedoor.emulator.data.sqs.error.InvalidAttributeValueException;

/** The attributes of a queue, as they were set and as they are used. Immutable. */
public final class QueueSettings {

    /** How large a message may be, in bytes. */
    public static final int MAX_MESSAGE = 1_048_576;

    private final Map<QueueAttribute, String> set;
    private final int delaySeconds;
    private final int waitSeconds;
    private final int visibilitySeconds;
    private final long retentionMillis;
    private final int maximumSize;
    private final boolean contentBasedDeduplication;
    private final RedrivePolicy redrive;
    private final RedriveAllowPolicy redriveAllow;
    private final PolicyDocument policy;

    private QueueSettings(Map<QueueAttribute, String> set) {
        this.set = set;
        this.delaySeconds = number(QueueAttribute.DELAY);
        this.waitSeconds = number(QueueAttribute.WAIT_TIME);
        this.visibilitySeconds = number(QueueAttribute.VISIBILITY);
        this.retentionMillis = number(QueueAttribute.RETENTION) * 1_000L;
        this.maximumSize = number(QueueAttribute.MAXIMUM_SIZE);
        this.contentBasedDeduplication = "true".equals(value(QueueAttribute.CONTENT_BASED_DEDUPLICATION));
        String redriveText = value(QueueAttribute.REDRIVE);
        this.redrive = redriveText == null ? null : RedrivePolicy.parse(redriveText);
        String allowText = value(QueueAttribute.REDRIVE_ALLOW);
        this.redriveAllow = allowText == null ? RedriveAllowPolicy.ALL : RedriveAllowPolicy.parse(allowText);
        this.policy = policy(value(QueueAttribute.POLICY));
    }

    /** @param attributes by AWS's names; an empty text is none */
    public static QueueSettings of(QueueName name, Map<String, String> attributes) {
        QueueSettings settings = new QueueSettings(new EnumMap<>(QueueAttribute.class)).apply(attributes);
        if (name.fifo() && settings.value(QueueAttribute.FIFO) == null) {
            throw QueueName.notFifo(name.text());
        }
        if (!name.fifo() && settings.value(QueueAttribute.FIFO) != null) {
            throw QueueName.noSuffix();
        }
        if (!name.fifo() && settings.value(QueueAttribute.CONTENT_BASED_DEDUPLICATION) != null) {
            throw new InvalidAttributeNameException(QueueAttribute.CONTENT_BASED_DEDUPLICATION.text());
        }
        return settings;
    }

    /** These settings with some attributes changed; an empty text takes an attribute away. */
    public QueueSettings changed(QueueName name, Map<String, String> attributes) {
        Map<String, String> merged = new LinkedHashMap<>();
        set.forEach((attribute, value) -> merged.put(attribute.text(), value));
        merged.putAll(attributes);
        return of(name, merged);
    }

    private QueueSettings apply(Map<String, String> attributes) {
        Map<QueueAttribute, String> read = new EnumMap<>(QueueAttribute.class);
        attributes.forEach((name, value) -> {
            QueueAttribute attribute = QueueAttribute.of(name);
            if (!value.isEmpty()) {
                attribute.check(value);
                read.put(attribute, value);
            }
        });
        return new QueueSettings(read);
    }

    /** The name of the first of these attributes that is different here, or empty. */
    public Optional<String> firstDifference(Map<String, String> attributes) {
        return attributes.keySet().stream()
                .filter(name -> !attributes.get(name)
                        .equals(Optional.ofNullable(value(QueueAttribute.of(name))).orElse("")))
                .findFirst();
    }

    /** All attributes that have a value, by AWS's names. */
    public Map<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        for (QueueAttribute attribute : QueueAttribute.values()) {
            String value = value(attribute);
            if (value != null) {
                all.put(attribute.text(), value);
            }
        }
        return all;
    }

    public int delaySeconds() {
        return delaySeconds;
    }

    /** How long ReceiveMessage waits that does not say it itself. */
    public int waitSeconds() {
        return waitSeconds;
    }

    public int visibilitySeconds() {
        return visibilitySeconds;
    }

    public long retentionMillis() {
        return retentionMillis;
    }

    public int maximumSize() {
        return maximumSize;
    }

    public boolean contentBasedDeduplication() {
        return contentBasedDeduplication;
    }

    public Optional<RedrivePolicy> redrive() {
        return Optional.ofNullable(redrive);
    }

    RedriveAllowPolicy redriveAllow() {
        return redriveAllow;
    }

    public Optional<PolicyDocument> policy() {
        return Optional.ofNullable(policy);
    }

    private String value(QueueAttribute attribute) {
        return set.getOrDefault(attribute, attribute.otherwise());
    }

    private int number(QueueAttribute attribute) {
        return Integer.parseInt(value(attribute));
    }

    private static PolicyDocument policy(String text) {
        if (text == null) {
            return null;
        }
        try {
            return PolicyParser.parse("queue policy", text, PolicyDocument.Kind.RESOURCE);
        } catch (MalformedPolicyDocumentException e) {
            throw new InvalidAttributeValueException("Policy", e.getMessage());
        }
    }
}
