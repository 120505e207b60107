package dev.stagedoor.emulator.states.task.sdk;

/**
 * Names of members: tasks spell all of them with a capital letter first, as the SDK for Java's accessors would be, the services as their
 * APIs do.
 *
 * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/supported-services-awssdk.html#use-awssdk-integration">AWS SDK
 *      integrations</a>
 */
final class MemberNames {

    private MemberNames() {}

    /** {@code stateMachineArn} becomes {@code StateMachineArn}, {@code MD5OfBody} becomes {@code Md5OfBody}. */
    static String ofTask(String own) {
        if (own.isEmpty()) {
            return own;
        }
        char[] name = own.toCharArray();
        name[0] = Character.toUpperCase(name[0]);
        for (int i = 1; i < name.length && isUpper(own, i) && !Character.isLowerCase(next(own, i)); i++) {
            name[i] = Character.toLowerCase(name[i]);
        }
        return new String(name);
    }

    /** The spelling of the service's API. */
    static String ofService(String taskName, boolean capitalized) {
        if (taskName.isEmpty() || capitalized) {
            return taskName.equals("Acl") ? "ACL" : taskName;
        }
        return Character.toLowerCase(taskName.charAt(0)) + taskName.substring(1);
    }

    /** The first letter is upper case in what comes from a service with capital letters, so only those after it count. */
    private static boolean isUpper(String own, int i) {
        return Character.isUpperCase(own.charAt(0)) && Character.isUpperCase(own.charAt(i));
    }

    private static char next(String own, int i) {
        return i + 1 < own.length() ? own.charAt(i + 1) : 'A';
    }
}
