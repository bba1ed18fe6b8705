package uk.csp.gateway.feeds;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.OpenOptions;
import io.vertx.core.http.HttpServerFileUpload;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Cipher;
import uk.csp.gateway.GatewayConfig;
import uk.csp.gateway.feeds.ReceivedForm.State;

/**
 * Reads one form with a file. The file goes to the disk enciphered, piece by piece; the sender waits while the disk is
 * slower. Lives on the event loop of its request, and ends once.
 */
final class FormReading {
    private static final String FILE = "file";
    private static final int BEGINNING = 4096;

    private final Vertx vertx;
    private final KeptFiles files;
    private final GatewayConfig.Uploads config;
    private final HttpServerRequest request;
    private final Buffer beginning = Buffer.buffer();
    private Consumer<ReceivedForm> done;
    private KeptFile file;
    private AsyncFile target;
    private Cipher cipher;
    private long seen;
    private long patience;
    private boolean requestRead;
    private boolean fileWritten = true;

    FormReading(Vertx vertx, KeptFiles files, GatewayConfig.Uploads config, HttpServerRequest request) {
        this.vertx = vertx;
        this.files = files;
        this.config = config;
        this.request = request;
    }

    /** @param whenDone told once, with the form or with what was wrong; after that nothing is left on the disk but the file */
    void read(Consumer<ReceivedForm> whenDone) {
        done = whenDone;
        patience = vertx.setTimer(config.patience().toMillis(), late -> end(State.BROKEN));
        request.setExpectMultipart(true);
        request.uploadHandler(this::receive);
        request.exceptionHandler(broken -> end(State.BROKEN));
        request.endHandler(read -> {
            requestRead = true;
            endIfComplete();
        });
        request.resume();
    }

    private void receive(HttpServerFileUpload upload) {
        boolean chosen = upload.name().equals(FILE) && !upload.filename().isBlank() && file == null;
        if (!chosen) {
            upload.handler(this::count);
            return;
        }
        fileWritten = false;
        upload.pause();
        file = files.newFile(plainName(upload.filename()));
        cipher = file.writing();
        upload.exceptionHandler(broken -> end(State.BROKEN));
        upload.endHandler(read -> close());
        upload.handler(part -> write(upload, part));
        OpenOptions options = new OpenOptions()
                .setRead(false)
                .setWrite(true)
                .setCreateNew(true)
                .setPerms("rw-------");
        vertx.fileSystem()
                .open(file.path().toString(), options)
                .onSuccess(opened -> {
                    target = opened;
                    upload.resume();
                })
                .onFailure(full -> end(State.NO_ROOM));
    }

    private void count(Buffer part) {
        seen += part.length();
        if (seen > config.largest().asLongValue()) {
            end(State.TOO_LARGE);
        }
    }

    private void write(HttpServerFileUpload upload, Buffer part) {
        count(part);
        if (done == null) {
            return;
        }
        if (beginning.length() < BEGINNING) {
            beginning.appendBuffer(part.slice(0, Math.min(part.length(), BEGINNING - beginning.length())));
        }
        target.write(Buffer.buffer(cipher.update(part.getBytes()))).onFailure(full -> end(State.NO_ROOM));
        if (target.writeQueueFull()) {
            upload.pause();
            target.drainHandler(written -> upload.resume());
        }
    }

    private void close() {
        if (done == null) {
            return;
        }
        target.close()
                .onSuccess(closed -> {
                    file.arrived(seen, FeedKind.of(file.name(), beginning.getBytes()));
                    fileWritten = true;
                    endIfComplete();
                })
                .onFailure(full -> end(State.NO_ROOM));
    }

    private void endIfComplete() {
        if (requestRead && fileWritten && done != null) {
            Map<String, String> fields = new HashMap<>();
            request.formAttributes().forEach(field -> fields.put(field.getKey(), field.getValue()));
            tell(new ReceivedForm(State.COMPLETE, Map.copyOf(fields), file));
        }
    }

    private void end(State state) {
        if (done == null) {
            return;
        }
        request.pause();
        Consumer<ReceivedForm> teller = done;
        done = null;
        vertx.cancelTimer(patience);
        if (target != null) {
            target.close();
        }
        if (file == null) {
            teller.accept(ReceivedForm.refused(state));
        } else {
            vertx.fileSystem()
                    .delete(file.path().toString())
                    .onComplete(deleted -> teller.accept(ReceivedForm.refused(state)));
        }
    }

    private void tell(ReceivedForm form) {
        Consumer<ReceivedForm> teller = done;
        done = null;
        vertx.cancelTimer(patience);
        teller.accept(form);
    }

    /** Some browsers tell the folder too. */
    private static String plainName(String told) {
        String name = told.substring(Math.max(told.lastIndexOf('/'), told.lastIndexOf('\\')) + 1);
        return name.length() > 100 ? name.substring(0, 99) + "…" : name;
    }
}
