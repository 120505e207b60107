package dev.stagedoor.emulator.cloudformation;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** ECS, load balancing and the VPC link, as the shows service uses them. */
class ContainerTypesTest {

    private static final String TEMPLATE = """
            Parameters: {Tag: {Type: String, Default: one}, Subnets: {Type: CommaDelimitedList, Default: 'subnet-1,subnet-2'}}
            Resources:
              Cluster: {Type: AWS::ECS::Cluster, Properties: {ClusterName: theatre, Tags: [{Key: a, Value: b}]}}
              Task:
                Type: AWS::ECS::TaskDefinition
                Properties:
                  Family: shows
                  Cpu: 256
                  ContainerDefinitions:
                    - Name: shows
                      Image: !Sub 'repo:${Tag}'
                      PortMappings: [{ContainerPort: '8080'}]
                      Environment: [{Name: PORT, Value: 8080}]
                      LogConfiguration: {LogDriver: awslogs, Options: {awslogs-group: /ecs/shows}}
              LoadBalancer:
                Type: AWS::ElasticLoadBalancingV2::LoadBalancer
                Properties:
                  Name: shows
                  Subnets: !Ref Subnets
                  LoadBalancerAttributes: [{Key: idle_timeout.timeout_seconds, Value: 60}]
              Group:
                Type: AWS::ElasticLoadBalancingV2::TargetGroup
                Properties: {Name: shows, TargetType: ip, Port: 8080, HealthCheckPath: /ready}
              Listener:
                Type: AWS::ElasticLoadBalancingV2::Listener
                Properties:
                  LoadBalancerArn: !Ref LoadBalancer
                  Port: 80
                  DefaultActions: [{Type: forward, TargetGroupArn: !Ref Group}]
              Rule:
                Type: AWS::ElasticLoadBalancingV2::ListenerRule
                Properties:
                  ListenerArn: !Ref Listener
                  Priority: 1
                  Conditions: [{Field: path-pattern, Values: ['/shows*']}]
                  Actions: [{Type: forward, TargetGroupArn: !Ref Group}]
              Service:
                Type: AWS::ECS::Service
                DependsOn: Listener
                Properties:
                  Cluster: !Ref Cluster
                  TaskDefinition: !Ref Task
                  DesiredCount: 1
                  LoadBalancers: [{TargetGroupArn: !Ref Group, ContainerName: shows, ContainerPort: 8080}]
              Link: {Type: AWS::ApiGatewayV2::VpcLink, Properties: {Name: theatre, SubnetIds: !Ref Subnets}}
            Outputs:
              Host: {Value: !GetAtt LoadBalancer.DNSName}
              Link: {Value: !Ref Link}
            """;

    private final Theatre theatre = new Theatre();
    private final FakeService ecs = theatre.fake("ecs");
    private final FakeService elb = theatre.fake("elasticloadbalancing");
    private final FakeService links = theatre.fake("apigatewayv2");
    private int looks;

    @BeforeEach
    void containers() {
        ecs.answer("CreateCluster", "{\"cluster\": {\"clusterArn\": \"arn:cluster/theatre\"}}")
                .answer("RegisterTaskDefinition", "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:task/shows:1\"}}")
                .answer("CreateService", "{\"service\": {\"serviceArn\": \"arn:service/shows\"}}")
                .accept("UpdateService", "DeleteService", "DeregisterTaskDefinition", "DeleteCluster");
        running("arn:task/shows:1");
        elb.answer("CreateLoadBalancer",
                "{\"LoadBalancers\": [{\"LoadBalancerArn\": \"arn:loadbalancer/app/shows/1\"}]}")
                .answer("DescribeLoadBalancers",
                        "{\"LoadBalancers\": [{\"LoadBalancerArn\": \"arn:loadbalancer/app/shows/1\","
                                + " \"DNSName\": \"shows.elb\", \"State\": {\"Code\": \"active\"}}]}")
                .answer("CreateTargetGroup", "{\"TargetGroups\": [{\"TargetGroupArn\": \"arn:targetgroup/shows/1\"}]}")
                .answer("CreateListener", "{\"Listeners\": [{\"ListenerArn\": \"arn:listener\"}]}")
                .answer("CreateRule", "{\"Rules\": [{\"RuleArn\": \"arn:rule\"}]}")
                .accept("ModifyLoadBalancerAttributes", "ModifyTargetGroup", "ModifyListener", "DeleteRule",
                        "DeleteListener",
                        "DeleteTargetGroup", "DeleteLoadBalancer");
        links.answer("CreateVpcLink", "{\"vpcLinkId\": \"link1\"}")
                .answer("GetVpcLink", "{\"vpcLinkStatus\": \"AVAILABLE\"}").accept("DeleteVpcLink");
    }

    @AfterEach
    void close() {
        theatre.close();
    }

    /** The service is there after a few looks. */
    private void running(String definition) {
        looks = 0;
        ecs.on("DescribeServices",
                request -> ContainerAnswers.service(definition, ++looks < 3 ? "IN_PROGRESS" : "COMPLETED"));
    }

    @Test
    void a_service_behind_a_load_balancer_is_complete_when_its_tasks_run() {
        assertThat(theatre.create("box", TEMPLATE)).isEqualTo("CREATE_COMPLETE");

        assertThat(ecs.last("RegisterTaskDefinition"))
                .isEqualTo("{\"family\":\"shows\",\"cpu\":\"256\",\"containerDefinitions\":"
                        + "[{\"name\":\"shows\",\"image\":\"repo:one\",\"portMappings\":[{\"containerPort\":8080}],\"environment\":"
                        + "[{\"name\":\"PORT\",\"value\":\"8080\"}],\"logConfiguration\":{\"logDriver\":\"awslogs\",\"options\":"
                        + "{\"awslogs-group\":\"/ecs/shows\"}}}]}");
        assertThat(ecs.last("CreateCluster"))
                .isEqualTo("{\"clusterName\":\"theatre\",\"tags\":[{\"key\":\"a\",\"value\":\"b\"}]}");
        assertThat(ecs.last("CreateService")).contains("\"cluster\":\"theatre\"",
                "\"taskDefinition\":\"arn:task/shows:1\"",
                "\"loadBalancers\":[{\"targetGroupArn\":\"arn:targetgroup/shows/1\",\"containerName\":\"shows\",\"containerPort\":8080}]");
        assertThat(ecs.inputs("DescribeServices")).hasSize(3);
        assertThat(elb.last("ModifyLoadBalancerAttributes")).contains("\"Value\":\"60\"");
        assertThat(links.last("CreateVpcLink"))
                .isEqualTo("{\"name\":\"theatre\",\"subnetIds\":[\"subnet-1\",\"subnet-2\"]}");
        assertThat(theatre.output("box", "Host")).isEqualTo("shows.elb");
        assertThat(theatre.output("box", "Link")).isEqualTo("link1");
    }

    @Test
    void another_image_is_another_task_definition_and_the_old_one_goes_at_the_end() {
        theatre.create("box", TEMPLATE);
        ecs.answer("RegisterTaskDefinition", "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:task/shows:2\"}}");
        running("arn:task/shows:2");

        assertThat(theatre.update("box", TEMPLATE.replace("Default: one", "Default: two")))
                .isEqualTo("UPDATE_COMPLETE");

        assertThat(ecs.last("UpdateService")).contains("\"taskDefinition\":\"arn:task/shows:2\"");
        assertThat(ecs.last("DeregisterTaskDefinition")).isEqualTo("{\"taskDefinition\":\"arn:task/shows:1\"}");
    }

    @Test
    void a_deployment_that_fails_fails_the_update_with_what_ecs_says() {
        theatre.create("box", TEMPLATE);
        ecs.answer("RegisterTaskDefinition", "{\"taskDefinition\": {\"taskDefinitionArn\": \"arn:task/shows:2\"}}");
        ecs.on("DescribeServices", request -> ContainerAnswers.service(
                ecs.last("UpdateService").contains("shows:2") ? "arn:task/shows:2" : "arn:task/shows:1",
                ecs.last("UpdateService").contains("shows:2") ? "FAILED" : "COMPLETED"));

        assertThat(theatre.update("box", TEMPLATE.replace("Default: one", "Default: two")))
                .isEqualTo("UPDATE_ROLLBACK_COMPLETE");

        assertThat(theatre.events("box"))
                .anyMatch(event -> event.startsWith("Service UPDATE_FAILED Error occurred during"
                        + " operation 'ECS Deployment Circuit Breaker was triggered': tasks failed to start."));
        assertThat(ecs.last("UpdateService")).contains("\"taskDefinition\":\"arn:task/shows:1\"");
        assertThat(ecs.last("DeregisterTaskDefinition")).isEqualTo("{\"taskDefinition\":\"arn:task/shows:2\"}");
    }

    @Test
    void everything_goes_again_in_order() {
        theatre.create("box", TEMPLATE);
        ecs.answer("DescribeServices", "{\"services\": [{\"status\": \"INACTIVE\"}]}");

        assertThat(theatre.delete("box")).isEqualTo("DELETE_COMPLETE");

        assertThat(ecs.calls()).containsSubsequence("DeleteService", "DeleteCluster");
        assertThat(elb.calls()).containsSubsequence("DeleteRule", "DeleteListener", "DeleteLoadBalancer")
                .containsSubsequence("DeleteListener", "DeleteTargetGroup");
        assertThat(ecs.last("DeleteService"))
                .isEqualTo("{\"cluster\":\"theatre\",\"service\":\"arn:service/shows\",\"force\":true}");
    }
}
