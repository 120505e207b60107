package dev.stagedoor.emulator.data.sqs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.stagedoor.emulator.core.Account;
import dev.stagedoor.emulator.core.bus.AccessDeniedException;
import dev.stagedoor.emulator.core.bus.IamAccessControl;
import dev.stagedoor.emulator.core.iam.Caller;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which permission a call needs, and policies attached to a queue. */
class SqsAccessTest {

    private final List<String> asked = new ArrayList<>();
    private final Sqs sqs = new Sqs(1_000_000, (service, request) -> service.permissions(request)
            .forEach(permission -> asked.add(permission.action() + " " + permission.resource())));

    private Set<String> needed(String operation, String input) {
        asked.clear();
        sqs.start(operation, input);
        return Set.copyOf(asked);
    }

    @Test
    void a_call_needs_its_action_on_its_queue_and_a_batch_that_of_the_single_call() {
        String queue = "arn:aws:sqs:us-east-1:000000000000:scans";
        assertThat(needed("CreateQueue", "{'QueueName':'scans'}")).containsExactly("sqs:CreateQueue " + queue);
        assertThat(needed("SendMessageBatch", "{'QueueUrl':'" + Sqs.URL + "scans'}"))
                .containsExactly("sqs:SendMessage " + queue);
        assertThat(needed("ListQueues", "{}")).containsExactly("sqs:ListQueues *");
    }

    @Test
    void moving_needs_to_receive_here_and_to_send_there() {
        sqs.create("dead", "");
        sqs.create("scans", "'RedrivePolicy':'{\\'deadLetterTargetArn\\':"
                + "\\'arn:aws:sqs:us-east-1:000000000000:dead\\',\\'maxReceiveCount\\':1}'");
        assertThat(needed("StartMessageMoveTask", "{'SourceArn':'arn:aws:sqs:us-east-1:000000000000:dead'}"))
                .contains("sqs:StartMessageMoveTask arn:aws:sqs:us-east-1:000000000000:dead",
                        "sqs:ReceiveMessage arn:aws:sqs:us-east-1:000000000000:dead",
                        "sqs:DeleteMessage arn:aws:sqs:us-east-1:000000000000:dead",
                        "sqs:SendMessage arn:aws:sqs:us-east-1:000000000000:scans");
    }

    @Test
    void a_service_may_what_the_policy_of_the_queue_lets_it() {
        SecuredSqs secured = new SecuredSqs();
        Caller gateway = new Caller.Service("apigateway.amazonaws.com", "", "000000000000");
        assertThat(secured.send(gateway)).isInstanceOf(AccessDeniedException.class);
        secured.sqs.call("SetQueueAttributes", "{'QueueUrl':'" + Sqs.URL + "scans','Attributes':{'Policy':"
                + "'{\\'Version\\':\\'2012-10-17\\',\\'Statement\\':[{\\'Effect\\':\\'Allow\\',\\'Principal\\':"
                + "{\\'Service\\':\\'apigateway.amazonaws.com\\'},\\'Action\\':\\'sqs:SendMessage\\',\\'Resource\\':"
                + "\\'arn:aws:sqs:us-east-1:000000000000:scans\\'}]}'}}");
        assertThat(secured.send(gateway)).isNull();
    }

    private static final class SecuredSqs {

        private final Sqs sqs = new Sqs(1_000_000, new IamAccessControl(caller -> List.of(), Account.DEFAULT,
                new ManualTime()));

        SecuredSqs() {
            sqs.create("scans", "");
        }

        Throwable send(Caller caller) {
            return sqs.start("SendMessage",
                    Sqs.parse("{'QueueUrl':'" + Sqs.URL + "scans','MessageBody':'x'}"), caller).cause();
        }
    }
}
