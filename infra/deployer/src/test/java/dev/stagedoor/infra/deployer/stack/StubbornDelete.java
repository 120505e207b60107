package dev.stagedoor.infra.deployer.stack;

import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackRequest;
import software.amazon.awssdk.services.cloudformation.model.DeleteStackResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackEventsResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksRequest;
import software.amazon.awssdk.services.cloudformation.model.DescribeStacksResponse;

/** A CloudFormation in which the deletion of the stack {@code theatre} fails. */
final class StubbornDelete implements CloudFormationClient {

    private final FakeCloudFormation fake;

    StubbornDelete(FakeCloudFormation fake) {
        this.fake = fake;
    }

    @Override
    public DeleteStackResponse deleteStack(DeleteStackRequest request) {
        fake.event("theatre", "ArtifactBucket", "AWS::S3::Bucket", "b", "DELETE_FAILED", "The bucket is not empty");
        return DeleteStackResponse.builder().build();
    }

    @Override
    public DescribeStacksResponse describeStacks(DescribeStacksRequest request) {
        return fake.describeStacks(request);
    }

    @Override
    public DescribeStackEventsResponse describeStackEvents(DescribeStackEventsRequest request) {
        return fake.describeStackEvents(request);
    }

    @Override
    public String serviceName() {
        return "cloudformation";
    }

    @Override
    public void close() {
        // nothing is open
    }
}
