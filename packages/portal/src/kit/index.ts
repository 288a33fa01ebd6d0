export { A } from './A.tsx';
export { Accept, type Party } from './Accept.tsx';
export { Button, ButtonLink, type ButtonRank } from './Button.tsx';
export { type Choice, Combobox } from './Combobox.tsx';
export { type Commit, Commits } from './Commits.tsx';
export { Contours } from './Contours.tsx';
export { type Column, DataTable } from './DataTable.tsx';
export { Dialog } from './Dialog.tsx';
export { DueState } from './DueState.tsx';
export { Empty } from './Empty.tsx';
export { ErrorSummary, type FieldError } from './ErrorSummary.tsx';
export {
  Checkbox,
  CheckboxGroup,
  Field,
  type Labelled,
  Labels,
  type Option,
  RadioGroup,
  Select,
  TextArea,
  tied,
} from './Field.tsx';
export { Columns, Crumbs, Head, Margin, MarginSection, Section } from './Head.tsx';
export { Icon, type IconName, type StateShape } from './Icon.tsx';
export { type FilterField, ListFilter } from './ListFilter.tsx';
export { Menu, type MenuChoice } from './Menu.tsx';
export { Find, Message, Toast } from './Message.tsx';
export { Waiting } from './Skeleton.tsx';
export { State } from './State.tsx';
export { Progress, Steps } from './Steps.tsx';
export { CheckAnswers, type Fact, Summary } from './Summary.tsx';
export { say } from './say.tsx';
export { type Tab, Tabs } from './Tabs.tsx';
export { type Task, TaskList } from './TaskList.tsx';
export { type Territory, TerritoryCombobox } from './TerritoryCombobox.tsx';
export { Thread, type ThreadStep, Trail, type TrailItem } from './Trail.tsx';
export { Who } from './Who.tsx';
