package ayneh.http;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Receives a body of a limited size. */
final class BoundedBody implements HttpResponse.BodySubscriber<byte[]> {
    private final long maximum;
    private final boolean dropped;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    private BoundedBody(long maximum, boolean dropped) {
        this.maximum = maximum;
        this.dropped = dropped;
    }

    /** Returns one that fails with {@link TooLargeException} for a body of more bytes. */
    static BoundedBody atMost(long bytes) {
        return new BoundedBody(bytes, false);
    }

    /** Returns one that takes no bytes, and doesn't wait for them. */
    static BoundedBody dropped() {
        return new BoundedBody(0, true);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (dropped) {
            given.cancel();
            result.complete(new byte[0]);
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (received.size() + (long) buffer.remaining() > maximum) {
                subscription.cancel();
                result.completeExceptionally(new TooLargeException(maximum));
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            received.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable failure) {
        result.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        result.complete(received.toByteArray());
    }
}
