import { Button, ConfigProvider, Table } from 'antd'
import viVN from 'antd/locale/vi_VN'
import { createRoot } from 'react-dom/client'

/** The least one can show with the same UI kit: a button and a table of ten rows. */
const ROWS = Array.from({ length: 10 }, (_, place) => ({ key: place, name: `Dòng ${place}` }))

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <ConfigProvider locale={viVN}>
      <Button type="primary">Bắt đầu</Button>
      <Table dataSource={ROWS} columns={[{ title: 'Tên', dataIndex: 'name' }]} pagination={false} />
    </ConfigProvider>,
  )
}
