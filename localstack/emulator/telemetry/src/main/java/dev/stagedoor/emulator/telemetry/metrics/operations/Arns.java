package dev.stagedoor.emulator.telemetry.metrics.operations;

import dev.stagedoor.emulator.core.Account;

/** The ARNs of CloudWatch: an alarm belongs to a region, a dashboard does not. */
public record Arns(Account account) {

    public String alarm(String name) {
        return account.arn("cloudwatch", "alarm:" + name);
    }

    public String dashboard(String name) {
        return account.globalArn("cloudwatch", "dashboard/" + name);
    }

    /** The alarm's name, or null if it is no alarm of this account. */
    String alarmName(String arn) {
        return after(alarm(""), arn);
    }

    /** The dashboard's name, or null if it is no dashboard of this account. */
    String dashboardName(String arn) {
        return after(dashboard(""), arn);
    }

    private static String after(String prefix, String arn) {
        return arn.startsWith(prefix) ? arn.substring(prefix.length()) : null;
    }
}
