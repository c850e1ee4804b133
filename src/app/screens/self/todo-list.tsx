import { Badge } from '../../components/badge.tsx'
import { Icon } from '../../components/icon.tsx'
import { Notice } from '../../components/notice.tsx'
import { assessmentMessages } from '../../messages/assessment.ts'
import { language } from '../../messages/language.ts'
import { selfMessages } from '../../messages/self.ts'
import { questionOf } from './question-of.ts'
import { optionAt, type Task, type Todo } from './self-model.ts'

/** What is missing for the next star, as things to do. */
export const TodoList = ({ todo }: { todo: Todo }) => {
  const t = selfMessages()
  switch (todo.kind) {
    case 'top':
      return <Notice tone="good">{t.todoTop}</Notice>
    case 'out':
      return <Notice tone="warning">{t.todoOut}</Notice>
    case 'blocked':
      return (
        <Notice tone="warning" title={t.todo(todo.stars)}>
          {t.todoNone}
        </Notice>
      )
    case 'tasks':
      return (
        <section class="card self-result-part">
          <h2>{t.todo(todo.stars)}</h2>
          {todo.pointsMissing > 0 ? <p>{t.todoMissing(todo.pointsMissing)}</p> : null}
          {todo.liftsStop ? <p>{t.todoStop}</p> : null}
          <ol class="self-result-list">
            {todo.tasks.map((task) => (
              <OneTask key={task.criterion.code} task={task} />
            ))}
          </ol>
        </section>
      )
  }
}

const OneTask = ({ task: { criterion, from, to, gain, isRequired } }: { task: Task }) => {
  const t = selfMessages()
  const none = assessmentMessages().noneReached
  const now = from === undefined ? t.todoFromOpen : (optionAt(criterion, from)?.label[language.value] ?? none)
  return (
    <li>
      <Icon name="square" />
      <span>
        <strong>{questionOf(criterion)}</strong> {isRequired ? <Badge tone="warning">{t.todoMust}</Badge> : null}
        <br />
        {t.todoNow(now)}
        <br />
        {t.todoNext(optionAt(criterion, to)?.label[language.value] ?? none)}{' '}
        <span class="soft">({t.todoGain(gain)})</span>
      </span>
    </li>
  )
}
