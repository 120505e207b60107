package dev.stagedoor.infra.deployer.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the resources of a template cost while they stand, in USD per hour: public list prices of US East (N. Virginia) as collected in
 * November 2026, without taxes, free tiers and discounts. What costs by use only is named, not counted.
 */
public final class PriceList {

    /** One kind of resource that costs by the hour. */
    private record Price(String what, String perHour) {}

    /** 0.25 vCPU at 0.04048 and 0.5 GB at 0.004445, and the public IPv4 address that a task without a NAT gateway needs. */
    private static final Map<String, List<Price>> HOURLY = Map.of("AWS::ElasticLoadBalancingV2::LoadBalancer",
            List.of(new Price("Application Load Balancer", "0.0225")), "AWS::ECS::Service",
            List.of(new Price("Fargate task, 0.25 vCPU and 0.5 GB", "0.0123"),
                    new Price("public IPv4 address of the task", "0.0050")),
            "AWS::ApiGatewayV2::VpcLink", List.of(new Price("VPC link", "0.0100")));

    private static final Map<String, String> BY_USE = new LinkedHashMap<>(Map.of("AWS::ApiGateway::RestApi",
            "API Gateway 3.50 per million requests", "AWS::Lambda::Function",
            "Lambda 0.20 per million requests and 0.0000133 per GB-second",
            "AWS::DynamoDB::Table", "DynamoDB by reads, writes and GB", "AWS::Logs::LogGroup",
            "CloudWatch Logs 0.50 per GB", "AWS::CloudWatch::Alarm",
            "CloudWatch a month: 0.10 per alarm, 3.00 per dashboard, 0.30 per metric of a single method"));

    private PriceList() {}

    /**
     * One line per price, the sum last.
     *
     * @param templates assembled templates
     */
    public static List<String> of(List<JsonNode> templates) {
        List<String> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, Boolean> byUse = new LinkedHashMap<>();
        for (JsonNode template : templates) {
            for (JsonNode resource : template.path("Resources")) {
                String type = resource.path("Type").asText();
                for (Price price : HOURLY.getOrDefault(type, List.of())) {
                    lines.add(price.perHour() + " USD per hour   " + price.what());
                    sum = sum.add(new BigDecimal(price.perHour()));
                }
                if (BY_USE.containsKey(type)) {
                    byUse.put(BY_USE.get(type), true);
                }
            }
        }
        byUse.keySet().stream().sorted().forEach(each -> lines.add("by use                " + each));
        lines.add(sum + " USD per hour   in all while it stands, " + day(sum) + " USD a day, and what is used");
        return lines;
    }

    private static String day(BigDecimal hour) {
        return String.format(Locale.ROOT, "%.2f", hour.multiply(BigDecimal.valueOf(24)));
    }
}
