package dev.stagedoor.acceptance.target;

/** What a target may lack. docs/reference/targets.md says which lacks what, and why. */
public enum Capability {
    /** AWS_IAM methods turn away who may not call. */
    IAM_AUTHORIZATION,
    /** A VPC link reaches the load balancer. */
    VPC_LINK,
    /** The processes behind it are ours to look at and to kill. */
    LOCAL_PROCESSES,
    /** A stage can go back to an older deployment. */
    ROLLBACK,
    /** A stage keeps answers in its cache. */
    RESPONSE_CACHE,
    /** The rate and the quota of a usage plan limit its clients. */
    USAGE_PLAN_LIMITS,
    /** A stage writes access and execution logs. */
    API_LOGS,
    /** CloudWatch counts the requests, and alarms watch them. */
    API_METRICS,
    /** X-Ray keeps the traces of requests. */
    TRACES,
    /** Every request can be explained. */
    EXPLAIN
}
