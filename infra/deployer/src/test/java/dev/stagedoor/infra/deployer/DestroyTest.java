package dev.stagedoor.infra.deployer;

import java.io.IOException;

import dev.stagedoor.infra.deployer.error.ConfirmationNeededException;
import dev.stagedoor.infra.deployer.error.DeployerException;
import dev.stagedoor.infra.deployer.stack.FakeCloudFormation;
import dev.stagedoor.infra.deployer.target.Target;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.cloudformation.model.StackStatus;
import software.amazon.awssdk.services.cloudformation.model.Tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Everything of ours goes, and nothing of anybody else's. */
class DestroyTest extends AgainstAnAccount {

    @Test
    void destroyTakesTheMainStackThenTheBucketsContentThenTheBootstrapStack() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        bootstrap(StackStatus.CREATE_COMPLETE, true);
        clients.s3.keys.add("templates/x/template.json");

        deployer(Target.EMBEDDED).destroy();

        assertThat(clients.cloudFormation.deleted).containsExactly(FakeCloudFormation.id("stagedoor"),
                FakeCloudFormation.id("stagedoor-bootstrap"));
        assertThat(clients.s3.keys).isEmpty();
    }

    @Test
    void destroyUnsetsTheAccountsRoleForLogsIfItIsTheStacksAndTheStackSetIt() throws IOException {
        main(StackStatus.CREATE_COMPLETE, OURS);
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).as("set by somebody else").isNotEmpty();

        clients.cloudFormation.with("stagedoor", StackStatus.CREATE_COMPLETE,
                stack -> stack.tags(OURS).parameters(parameter("AccountLogs", "true")));
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).isEmpty();

        clients.logRole = "arn:aws:iam::123456789012:role/theirs";
        clients.cloudFormation.with("stagedoor", StackStatus.CREATE_COMPLETE,
                stack -> stack.tags(OURS).parameters(parameter("AccountLogs", "true")));
        deployer(Target.EMBEDDED).destroy();
        assertThat(clients.logRole).endsWith("theirs");
    }

    @Test
    void destroyLeavesAStackAloneThatDoesNotCarryOurTag() {
        main(StackStatus.CREATE_COMPLETE, Tag.builder().key("team").value("other").build());

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).destroy()).isInstanceOf(DeployerException.class)
                .hasMessageContaining("so it is not ours");
        assertThat(clients.cloudFormation.deleted).isEmpty();
    }

    @Test
    void aBucketOfAForeignStackIsNotEmptied() {
        clients.cloudFormation.with("stagedoor-bootstrap", StackStatus.CREATE_COMPLETE,
                stack -> stack.outputs(output("ArtifactBucket", "bucket")));
        clients.s3.keys.add("theirs");

        assertThatThrownBy(() -> deployer(Target.EMBEDDED).destroy()).hasMessageContaining("so it is not ours");
        assertThat(clients.s3.keys).containsExactly("theirs");
    }

    @Test
    void onAwsDestroyWantsAYes() {
        main(StackStatus.CREATE_COMPLETE, OURS);

        assertThatThrownBy(() -> deployer(Target.AWS).destroy()).isInstanceOf(ConfirmationNeededException.class);
        assertThat(clients.cloudFormation.deleted).isEmpty();
    }
}
