package dev.relata.live;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.support.TaskExecutorAdapter;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The settings of this room, its clockwork, and its threads. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LiveProperties.class)
class LiveConfiguration {

	/**
	 * Where listeners read. Reactor's own threads are interrupted when a listener leaves,
	 * and the driver then closes the connection that the thread had, even if it went back
	 * to the pool and is somebody else's by now. These are left to end what they do, and
	 * end themselves when there is nothing to do.
	 */
	@Bean(destroyMethod = "dispose")
	Scheduler listenerScheduler(LiveProperties properties) {
		ThreadPoolExecutor threads = new ThreadPoolExecutor(properties.readers(), properties.readers(), 10,
				TimeUnit.SECONDS, new LinkedBlockingQueue<>(), Thread.ofVirtual().name("listener-", 0).factory());
		threads.allowCoreThreadTimeOut(true);
		return Schedulers.fromExecutor(new TaskExecutorAdapter(threads));
	}

}
