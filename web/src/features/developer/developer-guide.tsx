import { ScrollRegion } from '#components/scroll-region'
import { useWords } from '#lib/i18n/use-words'
import { developerWords } from './developer-words'
import followGo from './examples/follow.go.txt?raw'
import followJavaScript from './examples/follow.mjs.txt?raw'
import query from './examples/query.sh.txt?raw'
import subscribe from './examples/subscribe.sh.txt?raw'

/** The guide to the API: first query, first subscription, resuming. The examples are run by a test. */
export function DeveloperGuide() {
  const { language } = useWords()
  const words = developerWords[language]
  return (
    <div className="wrap prose">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p className="page-lead">
        {words.tryIt} <a href="/graphiql">{words.graphiql}</a>
      </p>
      <section>
        <h2>{words.first}</h2>
        <p>{words.firstWords}</p>
        <Code name="curl" code={query} />
      </section>
      <section>
        <h2>{words.follow}</h2>
        <p>{words.followWords}</p>
        <Code name="curl" code={subscribe} />
      </section>
      <section>
        <h2>{words.resume}</h2>
        <ul className="bullets">
          {words.resumeItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
        <h3>JavaScript</h3>
        <Code name="JavaScript" code={followJavaScript} />
        <h3>Go</h3>
        <Code name="Go" code={followGo} />
      </section>
      <section>
        <h2>{words.errors}</h2>
        <dl className="phase-words">
          {words.errorItems.map(([code, meaning]) => (
            <div key={code}>
              <dt>
                <code>{code}</code>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>{words.closes}</h2>
        <p>{words.closesWords}</p>
      </section>
      <section>
        <h2>{words.limits}</h2>
        <ul className="bullets">
          {words.limitItems.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function Code({ name, code }: { name: string; code: string }) {
  return (
    <ScrollRegion className="code-block" name={`${name}: ${code.split('\n')[0]?.replace(/^[#/ ]+/, '') ?? ''}`}>
      <pre lang="en">
        <code translate="no">{code}</code>
      </pre>
    </ScrollRegion>
  )
}
