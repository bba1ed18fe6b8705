package uk.csp.platform.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;

/** Sets an event aside that cannot be applied, so that those behind it go on. Its content is not logged. */
@ApplicationScoped
class DeadLetters {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final EventProducer producer;
    private final MeterRegistry metrics;

    DeadLetters(EventProducer producer, MeterRegistry metrics) {
        this.producer = producer;
        this.metrics = metrics;
    }

    /** Returns when the dead-letter topic has the event. */
    void setAside(ConsumerRecord<String, byte[]> message, Exception why)
            throws InterruptedException, ExecutionException {
        var copy = new ProducerRecord<>(message.topic() + ".dead-letter", null, message.key(), message.value());
        message.headers().forEach(copy.headers()::add);
        copy.headers().add("dead-letter-reason", why.getClass().getSimpleName().getBytes(UTF_8));
        copy.headers().add("dead-letter-offset", (message.partition() + ":" + message.offset()).getBytes(UTF_8));
        producer.send(List.of(copy));
        metrics.counter("csp.events.dead", "topic", message.topic()).increment();
        LOG.errorf(
                why,
                "Event at %s partition %d offset %d set aside",
                message.topic(),
                message.partition(),
                message.offset());
    }
}
