package dev.stagedoor.emulator.cloudformation.preflight;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.stagedoor.emulator.cloudformation.source.TemplateException;

/**
 * A template in a bucket. AWS's forms are understood, and those of a local endpoint; whatever the host, it is the emulator's own
 * S3 that is asked.
 */
public record TemplateUrl(String bucket, String key) {

    private static final Pattern PATH_STYLE = Pattern
            .compile(
                    "s3([.-][a-z0-9-]+)?\\.amazonaws\\.com|localhost|127\\.0\\.0\\.1|\\[::1]|s3\\.localhost(\\.localstack\\.cloud)?"
                            + "|localhost\\.localstack\\.cloud");
    private static final Pattern HOST_STYLE = Pattern
            .compile("(.+)\\.s3([.-][a-z0-9-]+)?\\.(amazonaws\\.com|localhost|localhost\\.localstack\\.cloud)");

    /**
     * @throws TemplateException if it names no object of a bucket
     */
    public static TemplateUrl of(String url) {
        URI uri = parse(url);
        String host = uri.getHost();
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        if (host == null || !"http".equals(uri.getScheme()) && !"https".equals(uri.getScheme())
                || uri.getRawQuery() != null || path.isEmpty()) {
            throw unsupported(url);
        }
        Matcher hostStyle = HOST_STYLE.matcher(host);
        if (hostStyle.matches()) {
            return new TemplateUrl(hostStyle.group(1), path);
        }
        int slash = path.indexOf('/');
        if (!PATH_STYLE.matcher(host).matches() || slash <= 0 || slash == path.length() - 1) {
            throw unsupported(url);
        }
        return new TemplateUrl(path.substring(0, slash), path.substring(slash + 1));
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException e) {
            throw unsupported(url);
        }
    }

    private static TemplateException unsupported(String url) {
        return new TemplateException("TemplateURL must be a supported URL, such as https://<bucket>.s3.<region>"
                + ".amazonaws.com/<key>, not " + url);
    }

    /** What messages call the template: the last part of its key. */
    public String source() {
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
