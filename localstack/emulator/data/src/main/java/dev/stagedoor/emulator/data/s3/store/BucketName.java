package dev.stagedoor.emulator.data.s3.store;

import java.util.regex.Pattern;

import dev.stagedoor.emulator.data.s3.error.InvalidBucketNameException;

/** The <a href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">rules for bucket names</a>. */
final class BucketName {

    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
    private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
    private static final Pattern RESERVED = Pattern
            .compile("(xn--|sthree-|amzn-s3-demo-).*|.*(-s3alias|--ol-s3|\\.mrap|--x-s3|--table-s3)");

    private BucketName() {}

    static String check(String name) {
        if (!FORM.matcher(name).matches() || name.contains("..") || ADDRESS.matcher(name).matches()
                || RESERVED.matcher(name).matches()) {
            throw new InvalidBucketNameException(name);
        }
        return name;
    }
}
